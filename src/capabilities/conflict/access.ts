import type { Policy } from '../../kernel/policy.ts'
import { mayChangeMeasure } from '../plan/access.ts'
import type { MeasureSubject } from '../plan/access.ts'

/** Two measures of a case. */
export interface PairSubject {
  readonly first: MeasureSubject
  readonly second: MeasureSubject
}

/** Employees who are shown a measure may say when it is, and what it asks of the family. */
export const maySetWeek: Policy<MeasureSubject> = mayChangeMeasure

/** Employees who are shown both measures may say whether they pull together. */
export const mayJudge: Policy<PairSubject> = (actor, { first, second }, now) => {
  const changes = mayChangeMeasure(actor, first, now)
  return changes.allowed ? mayChangeMeasure(actor, second, now) : changes
}
