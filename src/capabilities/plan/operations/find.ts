import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { behindLock, findCase } from '../../case/index.ts'
import type { GoalSubject, MeasureSubject } from '../access.ts'
import { findGoalRow } from '../store/goal.ts'
import { findMeasureRow } from '../store/measure.ts'

/** A measure with its case; absent alike when it is not there and when it is in another case. */
export async function findMeasure(
  tx: Tx,
  input: { caseId: string; measureId: string },
  actor: Actor,
): Promise<MeasureSubject | undefined> {
  const [inCase, measure] = await Promise.all([
    findCase(tx, input, actor),
    findMeasureRow(tx, actor.municipality, input.measureId),
  ])
  return inCase && measure && measure.caseId === input.caseId ? { inCase, measure } : undefined
}

/** A measure as it stands behind the lock of its case, for who writes: closing locks the case before its measures. */
export const measureBehindLock = (
  tx: Tx,
  input: { caseId: string; measureId: string },
  actor: Actor,
  before: MeasureSubject,
): Promise<MeasureSubject> =>
  behindLock(tx, { municipality: actor.municipality, caseId: input.caseId }, before, () =>
    findMeasure(tx, input, actor),
  )

/** A goal with its case. */
export async function findGoal(
  tx: Tx,
  input: { caseId: string; goalId: string },
  actor: Actor,
): Promise<GoalSubject | undefined> {
  const [inCase, goal] = await Promise.all([
    findCase(tx, input, actor),
    findGoalRow(tx, actor.municipality, input.caseId, input.goalId),
  ])
  return inCase && goal && { inCase, goal }
}
