import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Loosening } from '../protection-model.ts'

const looseningOf = (row: Selectable<Tables['loosening']>): Loosening =>
  Loosening.parse({
    id: row.id,
    childId: row.child_id,
    what: row.what,
    gradeId: row.grade_id,
    guardianshipId: row.guardianship_id,
    source: row.source,
    because: row.because,
    proposedBy: row.proposed_by,
    askedId: row.asked_id,
    state: row.state,
    version: row.version,
  })

/** What is found or proposed for a child and not answered. */
export async function openLoosenings(tx: Tx, municipality: number, childId: string): Promise<readonly Loosening[]> {
  const rows = await tx
    .selectFrom('loosening')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .where('state', 'in', ['found', 'proposed'])
    .orderBy('found_at')
    .orderBy('id')
    .execute()
  return rows.map(looseningOf)
}

/** What waits for somebody to confirm or decline. */
export async function looseningsFor(tx: Tx, municipality: number, askedId: string): Promise<readonly Loosening[]> {
  const rows = await tx
    .selectFrom('loosening')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('asked_id', '=', askedId)
    .where('state', '=', 'proposed')
    .orderBy('proposed_at')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map(looseningOf)
}

/** Writes what was found or is to be proposed; false when the same is open already. */
export async function insertLoosening(tx: Tx, municipality: number, found: Loosening, now: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('loosening')
    .values({
      ...{ municipality_id: municipality, id: found.id, child_id: found.childId, what: found.what },
      ...{ grade_id: found.gradeId, guardianship_id: found.guardianshipId, source: found.source, found_at: now },
      state: 'found',
    })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Saves a proposal; false when somebody was first. */
export async function saveProposed(tx: Tx, municipality: number, next: Loosening, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('loosening')
    .set({
      ...{ state: next.state, because: next.because, proposed_by: next.proposedBy, asked_id: next.askedId },
      ...{ proposed_at: now, version: next.version },
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Saves an answer; false when somebody was first. */
export async function saveAnswered(
  tx: Tx,
  municipality: number,
  next: Loosening,
  said: { readonly by: string; readonly words: string; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('loosening')
    .set({
      ...{ state: next.state, version: next.version },
      ...{ answered_by: said.by, words: said.words, answered_at: said.now },
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
