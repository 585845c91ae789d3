import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'

/** Which: `seen` is the condition of sight on `c.concern_id`; all that are seen where none is named. */
interface Asked {
  readonly municipality: number
  readonly seen: RawBuilder<SqlBool>
  readonly concernId: string | undefined
}

/** So many that were changed in one instant are told apart. */
const MOST = 50

/** The concerns that were changed last of those somebody sees: all of one instant. */
export async function changedLast(tx: Tx, { municipality, seen, concernId }: Asked) {
  const rows = await tx
    .selectFrom('concern_changed as c')
    .select(['c.concern_id as id', 'c.version', 'c.changed_at as at', 'c.changed_by as by'])
    .where('c.municipality_id', '=', municipality)
    .where(concernId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`c.concern_id = ${concernId}`)
    .where(seen)
    .orderBy('c.changed_at', 'desc')
    .orderBy('c.concern_id')
    .limit(MOST)
    .execute()
  const at = rows[0]?.at?.getTime()
  return rows.filter(one => one.at?.getTime() === at)
}
