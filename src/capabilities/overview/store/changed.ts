import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'

/** Which: `seen` is the condition of sight on `c.concern_id`; all that are seen where none is named. */
interface Asked {
  readonly municipality: number
  readonly seen: RawBuilder<SqlBool>
  readonly concernId: string | undefined
}

/** The concern that was changed last of those somebody sees. */
export const changedLast = (tx: Tx, { municipality, seen, concernId }: Asked) =>
  tx
    .selectFrom('concern_changed as c')
    .select(['c.concern_id as id', 'c.version', 'c.changed_at as at', 'c.changed_by as by'])
    .where('c.municipality_id', '=', municipality)
    .where(concernId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`c.concern_id = ${concernId}`)
    .where(seen)
    .orderBy('c.changed_at', 'desc')
    .orderBy('c.concern_id')
    .limit(1)
    .executeTakeFirst()
