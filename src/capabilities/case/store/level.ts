import type { Tx } from '../../../platform/database/transaction.ts'
import type { ChildSaid, NotHeard } from '../model.ts'

/** A change of level, or the opening (from null), as it is kept for ever. */
export interface LevelChange {
  readonly municipality: number
  readonly id: string
  readonly caseId: string
  readonly from: number | null
  readonly to: number
  readonly now: Date
  readonly decidedBy: string
  readonly reason: string
  readonly familyView: string
  readonly child?: ChildSaid
  /** Why the child was not heard before it; null where the child was. */
  readonly notHeard: NotHeard | null
}

/** Adds to the history of levels. */
export async function insertLevelChange(tx: Tx, change: LevelChange): Promise<void> {
  await tx
    .insertInto('level_change')
    .values({
      municipality_id: change.municipality,
      id: change.id,
      case_id: change.caseId,
      from_level: change.from,
      to_level: change.to,
      at: change.now,
      decided_by: change.decidedBy,
      reason: change.reason,
      family_view: change.familyView,
      child_view: change.child?.said ?? null,
      child_not_yet: change.child?.notYet ?? null,
      not_heard: change.notHeard,
    })
    .execute()
}

/** When the level was last changed, or the case opened (again). */
export async function lastLevelChange(tx: Tx, municipality: number, caseId: string): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('level_change')
    .select('at')
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}
