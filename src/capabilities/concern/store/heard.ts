import type { RawBuilder, SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Concern, Talk } from '../model.ts'
import { concernOf } from './concern.ts'
import { talksOf } from './talk.ts'

/** Which: `seen` is the condition of sight on `c.id`. Without the ids it would be asked for every concern there is. */
interface Heard {
  readonly municipality: number
  readonly ids: readonly string[]
  readonly seen: RawBuilder<SqlBool>
}

/** Those of some concerns about children that somebody sees, the latest first, each with its talks. */
export async function seenWithTalks(
  tx: Tx,
  { municipality, ids, seen }: Heard,
): Promise<readonly { readonly concern: Concern; readonly talks: readonly Talk[] }[]> {
  if (ids.length === 0) return []
  const [rows, ...talks] = await Promise.all([
    tx
      .selectFrom('concern as c')
      .selectAll('c')
      .where('c.municipality_id', '=', municipality)
      .where('c.id', 'in', ids)
      .where(seen)
      .orderBy('c.noted_at', 'desc')
      .orderBy('c.id')
      .execute(),
    ...ids.map(id => talksOf(tx, municipality, id)),
  ])
  return rows.map(row => ({ concern: concernOf(row), talks: talks[ids.indexOf(row.id)] ?? [] }))
}
