import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { PlanDay } from './model.ts'

const selectDays = prepared((db, v: { municipality: number; caseId: string; limit: number }) =>
  db
    .selectFrom('plan_day')
    .select(['id', 'case_id as caseId', 'version', 'kind', 'review_on as reviewOn', 'words'])
    .select([
      'child_view_id as childViewId',
      'child_not_heard as childNotHeard',
      'not_heard as notHeard',
      'by_id as byId',
      'at',
    ])
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('version', 'desc')
    .limit(v.limit),
)
/** The latest times that the day of a plan was set, moved or kept, the latest first. */
export const planDaysIn = async (tx: Tx, municipality: number, caseId: string, limit = 10): Promise<PlanDay[]> =>
  (await selectDays(tx, { municipality, caseId, limit })).map(row => PlanDay.parse(row))

/** Adds the next; false when somebody was first. */
export async function insertPlanDay(tx: Tx, municipality: number, day: PlanDay): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('plan_day')
    .values({
      ...{ municipality_id: municipality, case_id: day.caseId, version: day.version, id: day.id, kind: day.kind },
      ...{ review_on: day.reviewOn, words: day.words, by_id: day.byId, at: day.at },
      ...{ child_view_id: day.childViewId, child_not_heard: day.childNotHeard, not_heard: day.notHeard },
    })
    .onConflict(rows => rows.columns(['municipality_id', 'case_id', 'version']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}
