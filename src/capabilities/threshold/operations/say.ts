import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { addMonths, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, asksOfThings } from '../../ask/index.ts'
import { appendLog, findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { loadLocked, saveWritten } from '../../sharing/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import { toldThresholdsOf } from '../../signer/index.ts'
import type { ToldThreshold } from '../../signer/index.ts'
import type { NeedsOwnYes, ParentSight, Said } from '../model.ts'
import { wrongIn } from '../rules.ts'
import { insertAnswer, insertInvitation } from '../store.ts'
import type { Manner } from '../store.ts'
import { renewInvited } from './invited.ts'
import { needsOwnYes, parentsOf } from './needs.ts'

/** A birthday of a case, with the case as the actor sees it. */
export async function findThreshold(tx: Tx, input: { caseId: string; id: string }, actor: Actor) {
  const subject = await findCase(tx, input, actor)
  const told = subject && (await toldThresholdsOf(tx, actor.municipality, subject.child.id))
  const threshold = told?.find(one => one.id === input.id && one.caseId === input.caseId)
  return subject && threshold && { ...subject, threshold }
}

/** What an operation that says something works with. */
export interface Saying {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly subject: CaseSubject
}

/** Writes what the youth says before a birthday, and lets it bite: at once what may, the rest on the day. */
export async function say(
  call: Saying & { readonly subject: CaseSubject & { readonly threshold: ToldThreshold } },
  said: Said,
  manner: Manner,
) {
  const { tx, actor, now, newId, subject } = call
  const { threshold, child, childCase } = subject
  const { municipality } = actor
  if (childCase.status === 'closed') return refuse('case.already_closed')
  const loaded = await loadLocked(call)
  const needs = needsOwnYes(loaded, threshold.on, now)
  const wrong = wrongIn(said, { changes: threshold.changes, needs, parents: parentsOf(loaded, now) })
  if (wrong) return wrong
  const inCase = { municipality, caseId: childCase.id, childId: child.id }
  const id = newId()
  const { heard, unseen, nothing } = said
  await insertAnswer(tx, inCase, { id, thresholdId: threshold.id, heard, unseen, nothing }, manner)
  for (const one of said.parents) await insertInvitation(tx, inCase, { id: newId(), ...one }, manner)
  await renewInvited(tx, { municipality, caseId: childCase.id, now, newId }, loaded)
  await sayOwnYes(call, loaded, { said, needs, manner })
  await settle(tx, municipality, threshold.id, now)
  const facts = { name: child.name, age: threshold.age }
  // Not for the parents: from an answer without a yes they would read a no.
  const told = { kind: 'consent.age_answered', facts, topic: EVERY_TOPIC, audience: 'not_guardians' } as const
  await appendLog(tx, { ...inCase, ...told, actor, now, newId })
  return { id }
}

/** Writes what a young adult says of one parent. */
export async function sayOfParent(call: Saying, parent: ParentSight, manner: Manner) {
  const { tx, actor, now, newId, subject } = call
  const loaded = await loadLocked(call)
  if (!parentsOf(loaded, now).includes(parent.personId)) return refuse('threshold.parent_unknown')
  const id = newId()
  const { child, childCase } = subject
  const inCase = { municipality: actor.municipality, caseId: childCase.id, childId: child.id }
  await insertInvitation(tx, inCase, { id, ...parent }, manner)
  await renewInvited(tx, { ...inCase, now, newId }, loaded)
  return { id }
}

interface OwnYes {
  readonly said: Said
  readonly needs: readonly NeedsOwnYes[]
  readonly manner: Manner
}

/** The youth's own answers, in the same table as all consents: they count from the day on which the youth must answer. */
async function sayOwnYes(call: Saying, loaded: Loaded, { said, needs, manner }: OwnYes): Promise<void> {
  const giver = { kind: 'youth', id: call.subject.child.id } as const
  const today = dayOf(call.now)
  const until: Day = addMonths(today, loaded.settings.consentMonths)
  const { method, archiveRef } = manner
  for (const { serviceId, answers } of said.consents) {
    const topics = needs.find(one => one.serviceId === serviceId)?.topics ?? []
    const written = answers.flatMap(({ topic, answer }) => {
      const purpose = topics.find(one => one.topic === topic)?.purpose
      if (purpose === undefined) return []
      return [{ topic, purpose, answer, limits: null, from: today, to: answer === 'yes' ? until : null }]
    })
    if (written.length === 0) continue
    const how = { notFor: [], method, note: null, ...(archiveRef !== null && { archiveRef }) }
    const saying = { giver, serviceId, said: written.map(({ topic, answer }) => ({ topic, answer })) }
    await saveWritten(call, loaded, { saying, manner: how, written, hadOpen: false })
  }
}

/** Everybody who was asked has an answer; the parents, who were only told, keep what they were told until the day. */
async function settle(tx: Tx, municipality: number, thingId: string, now: Date): Promise<void> {
  const asks = await asksOfThings(tx, municipality, [thingId])
  for (const { to, childId } of asks)
    if (to.kind === 'employee' || to.id === childId)
      await answerAsk(tx, { municipality, thingId, toId: to.id, state: 'accepted', now })
}
