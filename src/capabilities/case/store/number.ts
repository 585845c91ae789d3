import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'

const selectByNumber = prepared((db, v: { municipality: number; number: string }) =>
  db.selectFrom('child_case').select('id').where('municipality_id', '=', v.municipality).where('number', '=', v.number),
)
/** The case with a number. The caller has judged that the actor may know. */
export async function caseIdByNumber(tx: Tx, municipality: number, number: string): Promise<string | undefined> {
  const [row] = await selectByNumber(tx, { municipality, number })
  return row?.id
}

/** The numbers of some cases, for those who may not see whom they are about. */
export async function caseNumbers(
  tx: Tx,
  municipality: number,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('child_case')
    .select(['id', 'number'])
    .where('municipality_id', '=', municipality)
    .where('id', 'in', [...caseIds])
    .execute()
  return new Map(rows.map(row => [row.id, row.number]))
}
