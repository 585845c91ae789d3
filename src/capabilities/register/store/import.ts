import type { Tx } from '../../../platform/database/transaction.ts'
import { ImportResult } from '../model.ts'

/** Notes what came of a file. */
export async function insertImport(
  tx: Tx,
  row: ImportResult & { municipality: number; id: string; byId: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('register_import')
    .values({
      ...{ municipality_id: row.municipality, id: row.id, by_id: row.byId, at: row.at },
      ...{ lines: row.lines, changed: row.changed, proposed: row.proposed, refused: JSON.stringify(row.refused) },
    })
    .execute()
}

/** The latest files, the newest first. */
export async function latestImports(tx: Tx, municipality: number) {
  const rows = await tx
    .selectFrom('register_import')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(30)
    .execute()
  return rows.map(row => ({ ...ImportResult.parse(row), id: row.id, at: row.at, nightly: row.by_id === null }))
}
