import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Goal } from '../model.ts'
import { keepHistory } from './history.ts'
import type { ChangedBy } from './history.ts'

const goalOf = (row: Selectable<Tables['goal']>): Goal =>
  Goal.parse({
    id: row.id,
    caseId: row.case_id,
    whose: row.whose,
    guardianId: row.guardian_id,
    words: row.words,
    area: row.area,
    sign: row.sign,
    targetOn: row.target_on,
    status: row.status,
    addedBy: row.added_by,
    at: row.at,
    topic: row.topic,
    audience: row.audience,
    notFor: row.not_for,
    serviceId: row.service_id,
    version: row.version,
  })

const written = (goal: Goal) => ({
  added_by: goal.addedBy,
  service_id: goal.serviceId,
  whose: goal.whose,
  guardian_id: goal.guardianId,
  words: goal.words,
  area: goal.area,
  sign: goal.sign,
  target_on: goal.targetOn,
  status: goal.status,
  topic: goal.topic,
  version: goal.version,
})

const selectGoals = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('goal')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at')
    .orderBy('id'),
)
/** The goals of a case, in the order in which they came. */
export const goalsIn = async (tx: Tx, municipality: number, caseId: string): Promise<Goal[]> =>
  (await selectGoals(tx, { municipality, caseId })).map(goalOf)

const selectGoal = prepared((db, v: { municipality: number; caseId: string; id: string }) =>
  db
    .selectFrom('goal')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('id', '=', v.id),
)
/** One goal of a case. */
export async function findGoalRow(tx: Tx, municipality: number, caseId: string, id: string): Promise<Goal | undefined> {
  const [row] = await selectGoal(tx, { municipality, caseId, id })
  return row && goalOf(row)
}

/** Writes a new goal. */
export async function insertGoal(tx: Tx, municipality: number, goal: Goal): Promise<void> {
  await tx
    .insertInto('goal')
    .values({
      municipality_id: municipality,
      id: goal.id,
      case_id: goal.caseId,
      at: goal.at,
      audience: goal.audience,
      not_for: goal.notFor,
      ...written(goal),
    })
    .execute()
}

/** Saves a changed goal and keeps how it was; false when somebody wrote first. */
export async function saveGoal(tx: Tx, before: Goal, next: Goal, by: ChangedBy): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('goal')
    .set(written(next))
    .where('municipality_id', '=', by.municipality)
    .where('id', '=', next.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  await keepHistory(tx, 'goal', before, by)
  return true
}
