import type { Actor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/time.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { reportsUnanswered } from './store.ts'

/** A report that nobody has answered in time: a row for its writer alone, which names nobody. */
export interface WaitingReport {
  readonly reportId: string
  readonly sentOn: Day
  readonly since: Day
}

/** The writer's own reports without an answer in time: for Min dag. */
export async function reportsWaitingFor(tx: Tx, actor: Actor, now: Date, limit = 20): Promise<WaitingReport[]> {
  if (actor.kind !== 'employee') return []
  const v = { municipality: actor.municipality, writerId: actor.id, today: dayOf(now), limit }
  const reports = await reportsUnanswered(tx, v)
  return reports.map(one => ({ reportId: one.id, sentOn: dayOf(one.sentAt), since: one.remindOn }))
}
