import type { Tx } from '../../../platform/database/transaction.ts'
import type { Goal, Measure } from '../model.ts'

/** Who changes something, and when. */
export interface ChangedBy {
  readonly municipality: number
  /** Null where a rule did it. */
  readonly changedBy: string | null
  readonly now: Date
}

/** Keeps how a goal or measure read until now. */
export async function keepHistory(tx: Tx, kind: 'goal' | 'measure', before: Goal | Measure, by: ChangedBy) {
  await tx
    .insertInto('plan_history')
    .values({
      municipality_id: by.municipality,
      thing_kind: kind,
      thing_id: before.id,
      version: before.version,
      content: JSON.stringify(before),
      changed_by: by.changedBy,
      at: by.now,
    })
    .execute()
}
