import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'

const selectByLookup = prepared((db, v: { municipality: number; lookup: string }) =>
  db
    .selectFrom('child')
    .select('id')
    .where('municipality_id', '=', v.municipality)
    .where('identity_lookup', '=', v.lookup),
)
/** The id of the child with an identity number, by its keyed hash. The caller has judged that the actor may know. */
export async function childIdByLookup(tx: Tx, municipality: number, lookup: string): Promise<string | undefined> {
  const [row] = await selectByLookup(tx, { municipality, lookup })
  return row?.id
}
