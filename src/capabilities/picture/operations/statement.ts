import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { AnyContract, Call } from '../../../platform/api/operation.ts'
import { appendLog, findCase, isHolder, lockCase } from '../../case/index.ts'
import type { LogKind } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { guardiansOf } from '../../person/index.ts'
import { isKnown } from '../../sight/index.ts'
import type { ServiceThen } from '../../sight/model.ts'
import { mayFinish, maySign, mayWriteStatement, readsSignature, readsStatement, writerKindOf } from '../access.ts'
import * as api from '../api.ts'
import { TOPIC } from '../model.ts'
import type { SignedStatement, Statement } from '../model.ts'
import {
  finishedOn,
  isSpoken,
  notSigned,
  replacedBy,
  standingFor,
  tellsOf,
  unseen,
  wordsOf,
} from '../rules/statement.ts'
import {
  insertFinished,
  insertSignature,
  insertStatement,
  servicesAround,
  statementsIn,
  wholeStatements,
} from '../store/statement.ts'
import { findStatement } from './find.ts'

type Act = Pick<Call<AnyContract, unknown>, 'tx' | 'actor' | 'now' | 'newId'>

/** The case, and what stands in it for the one who writes, as it is while nobody else can write. */
interface Held {
  readonly inCase: CaseSubject
  /** What stands for this one: what is not for this one is as if it were not there. */
  readonly standing: readonly Statement[]
  readonly read: readonly Statement[]
}

/** Waits for whoever writes in the case now, and looks anew. */
async function held({ tx, actor, now }: Act, caseId: string): Promise<Held | Refusal<'case.already_closed'>> {
  const which = { municipality: actor.municipality, caseId }
  await lockCase(tx, which.municipality, caseId)
  const [inCase, all] = await Promise.all([findCase(tx, { caseId }, actor), statementsIn(tx, which)])
  if (!inCase || inCase.childCase.status === 'closed') return refuse('case.already_closed')
  const reads = (one: Statement) => readsStatement(actor, inCase.sight, now, one)
  return { inCase, standing: standingFor(all, reads), read: all.filter(reads) }
}

/** What is answered when something else stands than what was read: what came in its place, else the newest. */
async function newer({ tx, actor }: Act, { read, standing }: Held, named: readonly Statement[]) {
  const [one] = await wholeStatements(tx, actor.municipality, unseen({ read, standing, named }).slice(0, 1))
  return one ? conflict({ id: one.id, words: one.words }) : undefined
}

/** The services that the words of this one may tell of: all that have or had to do with the case, as far as this one may know of them. */
async function knownAround({ tx, actor, now }: Act, { inCase }: Held): Promise<readonly string[]> {
  const all = await servicesAround(tx, { municipality: actor.municipality, caseId: inCase.childCase.id })
  const known = all.filter(id => isKnown(inCase.sight, now, id, now))
  return actor.kind === 'employee' ? [...known, actor.serviceId] : known
}

/** Of what new words may tell that somebody writes who has some versions, and all that is read with them, before the eyes. */
async function telling(call: Act, here: Held, versions: readonly SignedStatement[]) {
  const { actor, now } = call
  const from = wordsOf(versions, one => readsSignature(actor, here.inCase.sight, now, one))
  return { told: tellsOf(from, await knownAround(call, here), now), spoken: isSpoken(actor, from) }
}

const serviceOf = (actor: Actor) => (actor.kind === 'employee' ? actor.serviceId : null)

type Kind = Extract<LogKind, `picture.${string}`>
/** Tells in the log that it is so, to those alone who read what it is about. */
const tellInLog = (
  { tx, actor, now, newId }: Act,
  caseId: string,
  kind: Kind,
  of: { readonly told: readonly ServiceThen[]; readonly spoken: boolean },
) =>
  appendLog(tx, { municipality: actor.municipality, caseId, kind, facts: {}, actor, topic: TOPIC, ...of, now, newId })

export const writeStatement = operation(api.writeStatement, {
  subject: findCase,
  allow: mayWriteStatement,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    const { municipality } = actor
    const { caseId, words } = input
    showed([subject.child.id])
    const here = await held(call, caseId)
    if (here instanceof Refusal) return here
    const named = here.read.filter(one => input.after.includes(one.id))
    const after = replacedBy({ ...here, named })
    const other = after ? undefined : await newer(call, here, named)
    if (other) return other
    const one = { id: newId(), ...(await telling(call, here, await wholeStatements(tx, municipality, named))) }
    await insertStatement(tx, municipality, {
      ...{ ...one, caseId, words, at: now, after: (after ?? []).map(each => each.id) },
      ...{ writerKind: writerKindOf(actor), writerId: actor.id, serviceId: serviceOf(actor) },
    })
    await tellInLog(call, caseId, 'picture.statement_written', one)
    return { id: one.id }
  },
})

/** One version as it is signed or finished: whole where it stands; else what stands instead. */
async function standingHeld(call: Act, { caseId, statementId }: { caseId: string; statementId: string }) {
  const here = await held(call, caseId)
  if (here instanceof Refusal) return here
  const one = here.standing.find(each => each.id === statementId)
  const [whole] = one ? await wholeStatements(call.tx, call.actor.municipality, [one]) : []
  if (whole) return { here, whole }
  const gone = here.read.filter(each => each.id === statementId)
  return (await newer(call, here, gone)) ?? refuse('picture.not_here')
}

export const signStatement = operation(api.signStatement, {
  subject: findStatement,
  allow: maySign,
  handle: async call => {
    const { tx, actor, now, newId, input, subject, showed } = call
    const { caseId, statementId, differs } = input
    showed([subject.inCase.child.id])
    const found = await standingHeld(call, input)
    if (found instanceof Refusal) return found
    const { here, whole } = found
    const same = notSigned(actor, whole.signatures, differs)
    if (same) return same
    // Only words can tell of somebody who has come since, or of what the child has said.
    const own = differs === null ? { told: [], spoken: isSpoken(actor, []) } : await telling(call, here, [whole])
    const id = newId()
    const signerKind = writerKindOf(actor)
    await insertSignature(tx, actor.municipality, {
      ...{ ...own, id, statementId, differs, at: now },
      ...{ signerKind, signerId: actor.id, serviceId: serviceOf(actor) },
    })
    await tellInLog(call, caseId, differs === null ? 'picture.statement_signed' : 'picture.statement_differs', {
      told: differs === null ? whole.told : own.told,
      spoken: whole.spoken || own.spoken,
    })
    return { id }
  },
})

export const finishStatement = operation(api.finishStatement, {
  subject: findStatement,
  allow: mayFinish,
  handle: async call => {
    const { tx, actor, now, input, subject, showed } = call
    const { caseId, statementId } = input
    const { municipality } = actor
    const childId = subject.inCase.child.id
    showed([childId])
    const found = await standingHeld(call, input)
    if (found instanceof Refusal) return found
    const { here, whole } = found
    if (!isHolder(actor, here.inCase)) return refuse('picture.not_holder')
    const guardians = await guardiansOf(tx, municipality, childId, dayOf(now))
    const on = finishedOn(whole, [childId, ...guardians.map(one => one.personId)])
    if (on instanceof Refusal) return on
    await insertFinished(tx, { municipality, statementId, signatureId: on.id, by: actor.id, at: now })
    await tellInLog(call, caseId, 'picture.statement_finished', {
      told: tellsOf([whole, on], [], now),
      spoken: whole.spoken || on.spoken,
    })
    return { id: statementId }
  },
})
