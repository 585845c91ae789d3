import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { kinAmong, kinOfEach, openAgain } from '../../sight/index.ts'
import { mayAnswerLoosening, mayHearOfLoosenings, mayOpenChild } from '../access.ts'
import type { LooseningSubject } from '../access.ts'
import type { ChildSubject } from '../model.ts'
import { guardiansChanged } from '../ports.ts'
import * as api from '../protection-api.ts'
import type { Loosening } from '../protection-model.ts'
import * as rules from '../protection-rules.ts'
import { hides } from '../protection.ts'
import { endGrade, gradesById, gradesOf, saveProtection } from '../store/grade.ts'
import { careOf, saveCare } from '../store/guardian.ts'
import { insertLoosening, looseningsFor, openLoosenings, saveAnswered, saveProposed } from '../store/loosening.ts'
import { colleaguesAround } from './colleagues.ts'
import { findChild } from './find-child.ts'
import { letKnownGuardianIn } from './let-in.ts'
import { shownLoosenings } from './shown-loosening.ts'

type Proposing = Call<typeof api.proposeLoosening, ChildSubject>

export const proposeLoosening = operation(api.proposeLoosening, {
  subject: findChild,
  allow: mayOpenChild,
  handle: async call => {
    const { tx, actor, now, input, showed } = call
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { childId, because, askedId } = input
    showed([childId])
    if (askedId === actor.id) return refuse('person.two_people')
    const { confirmers } = await colleaguesAround(tx, actor, childId, now)
    if (!confirmers.some(one => one.id === askedId)) return refuse('person.not_confirmer')
    const found = await findOrAdd(call)
    if (found instanceof Refusal) return found
    const next = rules.propose(found, { proposedBy: actor.id, askedId, because })
    if (next instanceof Refusal) return next
    if (!(await saveProposed(tx, actor.municipality, next, now))) return refuse('person.already_proposed')
    return { looseningId: next.id, state: next.state }
  },
})

/** What an import has found, or what the actor wants to loosen. */
async function findOrAdd(call: Proposing) {
  const { tx, actor, now, input, subject, newId } = call
  const { municipality } = actor
  const { childId, about } = input
  const [open, care] = await Promise.all([openLoosenings(tx, municipality, childId), careOf(tx, municipality, childId)])
  if (about.kind === 'found') return open.find(one => one.id === about.id) ?? refuse('person.nothing_to_loosen')
  const grades = await gradesOf(tx, municipality, [childId, ...care.map(one => one.personId)])
  const row = care.find(one => one.id === about.id)
  const isThere =
    about.kind === 'grade'
      ? grades.some(one => one.id === about.id)
      : row !== undefined && rules.mayBeLetIn(subject.child.protection, row)
  if (!isThere) return refuse('person.nothing_to_loosen')
  const added: Loosening = {
    ...{ id: newId(), childId, source: 'by_hand', state: 'found', version: 1 },
    ...{ because: null, proposedBy: null, askedId: null },
    ...(about.kind === 'grade'
      ? { what: 'grade', gradeId: about.id, guardianshipId: null }
      : { what: 'responsibility', gradeId: null, guardianshipId: about.id }),
  }
  return (await insertLoosening(tx, municipality, added, now)) ? added : refuse('person.already_proposed')
}

async function findLoosening(
  tx: Tx,
  { childId, looseningId }: { childId: string; looseningId: string },
  actor: Actor,
): Promise<LooseningSubject | undefined> {
  const { municipality } = actor
  const [open, kin] = await Promise.all([
    openLoosenings(tx, municipality, childId),
    kinAmong(tx, municipality, childId),
  ])
  const loosening = open.find(one => one.id === looseningId)
  return loosening && { loosening, kin: kin.includes(actor.id) }
}

export const listLoosenings = listing(api.listLoosenings, {
  allow: mayHearOfLoosenings,
  handle: async ({ tx, actor, showed }) => {
    const { municipality } = actor
    const all = await looseningsFor(tx, municipality, actor.id)
    const kin = await kinOfEach(tx, municipality, [...new Set(all.map(one => one.childId))])
    const mine = all.filter(one => !kin(one.childId).includes(actor.id))
    showed([...new Set(mine.map(one => one.childId))])
    return [...(await shownLoosenings(tx, municipality, mine))]
  },
})

type Answering = Call<typeof api.answerLoosening, LooseningSubject>

export const answerLoosening = operation(api.answerLoosening, {
  subject: findLoosening,
  allow: mayAnswerLoosening,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { childId, version, words } = input
    showed([childId])
    const next = rules.answer(subject.loosening, { version, by: actor.id, confirms: input.answer === 'confirm' })
    if (next instanceof Refusal) return next
    const { state } = next
    if (!(await saveAnswered(tx, actor.municipality, next, { by: actor.id, words, now })))
      return conflict({ version: subject.loosening.version, state: subject.loosening.state })
    if (state === 'confirmed') {
      if (next.gradeId !== null) await endOne(call, next.gradeId)
      if (next.guardianshipId !== null) await letIn(call, next.guardianshipId)
      await guardiansChanged(tx, { municipality: actor.municipality, childId, now, newId })
    }
    return { state, version: next.version }
  },
})

/** Ends a grade; the strictest of those that are left counts. */
async function endOne({ tx, actor, now, input }: Answering, gradeId: string): Promise<void> {
  const { municipality } = actor
  const [grade] = await gradesById(tx, municipality, [gradeId])
  if (!grade || !(await endGrade(tx, municipality, gradeId, now))) return
  const { childId } = input
  const of = grade.personId === null ? { childId } : { personId: grade.personId }
  const left = rules.effective(await gradesOf(tx, municipality, [grade.personId ?? childId]))
  await saveProtection(tx, municipality, of, left)
  if (grade.personId === null && !hides(left, 'case')) await openAgain(tx, { municipality, childId, now })
}

/** Lets a guardian answer for the child. */
async function letIn({ tx, actor, now, input, newId }: Answering, guardianshipId: string): Promise<void> {
  const { municipality } = actor
  const row = (await careOf(tx, municipality, input.childId)).find(one => one.id === guardianshipId)
  if (!row) return
  const next = { ...row, parentalResponsibility: true, keptOut: null, version: row.version + 1 }
  if (!(await saveCare(tx, municipality, next))) throw new Error('the guardianship has changed')
  const { personId, person } = row
  await letKnownGuardianIn(tx, { municipality, childId: input.childId, personId, person, now, newId })
}
