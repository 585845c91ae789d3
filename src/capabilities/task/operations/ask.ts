import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send, withdrawAsks } from '../../ask/index.ts'
import { dueOn as askedUntil } from '../../ask/model.ts'
import { appendLog } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { settingsOf } from '../../organisation/index.ts'
import type { Measure, Responsible } from '../../plan/model.ts'
import { deadlineDay } from '../../settings/model.ts'
import type { Task } from '../model.ts'
import { endStanding, insertTask } from '../store.ts'
import { asAsked, asReadBy, namesOf } from './find.ts'

/** Who does something, when. */
interface Act {
  readonly municipality: number
  readonly by: Actor | 'clock'
  readonly now: Date
  readonly newId: NewId
}
type Said = 'task.asked' | 'task.accepted' | 'task.declined' | 'task.withdrawn'

/** Tells in the log what became of a question: that there is a yes to all who read the measure, what else becomes of it to those who help. */
export async function tellTask(
  tx: Tx,
  act: Act,
  { inCase, measure }: { readonly inCase: CaseSubject; readonly measure: Measure },
  { kind, to }: { readonly kind: Said; readonly to: Responsible },
): Promise<void> {
  const { municipality, by, now, newId } = act
  const caseId = inCase.childCase.id
  const [names, asked] = await Promise.all([
    namesOf(tx, act, inCase, [to.id]),
    asAsked(tx, { municipality, caseId, holder: inCase.holder }, to),
  ])
  const { topic, notFor, serviceId } = measure
  const isKept = measure.audience === 'own_service' || measure.audience === 'child_only'
  const audience = isKept || kind === 'task.accepted' || kind === 'task.asked' ? measure.audience : 'team'
  await appendLog(tx, {
    ...{ municipality, caseId, kind, actor: by, now, newId, topic, audience, notFor },
    ...(by === 'clock' && isKept && { inServiceId: serviceId }),
    ...(asked?.kind === 'employee' && { ofServiceId: asked.serviceId }),
    facts: { measure: measure.title, name: names.get(to.id) ?? '' },
  })
}

/**
 * Asks whoever is to see to a measure; not one who may not read it, who could answer nothing, and nobody in a case that closed a moment
 * ago. Answers the question, where there is one.
 */
export async function askTo(
  tx: Tx,
  { municipality, by, now, newId }: Act & { readonly by: Actor },
  { inCase, measure }: { readonly inCase: CaseSubject; readonly measure: Measure },
): Promise<Task | undefined> {
  const caseId = inCase.childCase.id
  const { responsible, topic } = measure
  const seen = await asReadBy(tx, { inCase, measure }, responsible, { municipality, now })
  if (!seen || seen.childCase.status === 'closed') return undefined
  const settings = await settingsOf(tx, municipality, now)
  const dueOn = deadlineDay(settings, 'taskAnswerDays', dayOf(now))
  const nothing = { reason: null, words: null, endedBy: null, endedAt: null } as const
  const task: Task = {
    ...{ id: newId(), caseId, measureId: measure.id, to: responsible, askedBy: by.id, askedAt: now, dueOn },
    ...{ ...nothing, state: 'sent', stands: true, stoodUntil: null, version: 1 },
  }
  await insertTask(tx, municipality, task)
  const kind = responsible.kind === 'employee' ? 'employee' : 'family'
  await send(tx, {
    ...{ municipality, kind: 'task', about: { kind: 'case', id: caseId }, childId: inCase.child.id, thingId: task.id },
    ...{ from: { kind: 'employee', id: by.id }, to: { kind, id: responsible.id }, topics: [topic] },
    ...{ dueAt: askedUntil(dueOn), now, newId },
  })
  return task
}

/** What was asked about a measure is over; whoever had been told that something waits hears that it does no more. */
export async function endOf(tx: Tx, act: Act, measureId: string): Promise<void> {
  const { municipality, by, now, newId } = act
  const waited = await endStanding(tx, { municipality, measureId, by: by === 'clock' ? null : by.id, now })
  for (const thingId of waited) await withdrawAsks(tx, { municipality, thingId }, now, { tell: newId })
}
