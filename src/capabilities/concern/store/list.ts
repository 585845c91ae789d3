import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Concern } from '../model.ts'
import { concernOf } from './concern.ts'

/** Which concerns a list shows; `seen` is the condition of sight on `c.id`. */
export interface Listed {
  readonly municipality: number
  readonly seen: RawBuilder<SqlBool>
  readonly show: 'open' | 'decided'
  /** For the family a concern that left the common way is not decided. */
  readonly leftIsOpen: boolean
  readonly limit: number
  /** The last of the page before. */
  readonly after?: { readonly day: string; readonly id: string } | undefined
}

const isDecided = (leftIsOpen: boolean) =>
  leftIsOpen
    ? sql<SqlBool>`c.decided_at is not null and c.outcome not in ('acute', 'elsewhere')`
    : sql<SqlBool>`c.decided_at is not null`

/** What comes after the last row of a page, in the order of the list. */
const comesAfter = ({ show, after }: Pick<Listed, 'show' | 'after'>) => {
  if (!after) return sql<SqlBool>`true`
  const later = sql.raw(show === 'decided' ? '<' : '>')
  return sql<SqlBool>`(c.due_on ${later} ${after.day}::date or (c.due_on = ${after.day}::date and c.id > ${after.id}::uuid))`
}

/** The concerns that are seen, those that are due first first; a page at a time. */
export async function listSeen(tx: Tx, listed: Listed): Promise<Concern[]> {
  const { municipality, seen, show, limit } = listed
  const decided = isDecided(listed.leftIsOpen)
  const rows = await tx
    .selectFrom('concern as c')
    .selectAll('c')
    .where('c.municipality_id', '=', municipality)
    .where(seen)
    .where(show === 'decided' ? decided : sql<SqlBool>`not (${decided})`)
    .where(comesAfter(listed))
    .orderBy('c.due_on', show === 'decided' ? 'desc' : 'asc')
    .orderBy('c.id')
    .limit(limit)
    .execute()
  return rows.map(concernOf)
}

/** Concerns for which a condition on `c` holds. */
async function concernsWhere(tx: Tx, municipality: number, condition: RawBuilder<SqlBool>): Promise<Concern[]> {
  const all = tx.selectFrom('concern as c').selectAll('c').where('c.municipality_id', '=', municipality)
  return (await all.where(condition).orderBy('c.id').execute()).map(concernOf)
}

/** The open concerns that were shared with a leader. */
export const sharedAndOpen = (tx: Tx, municipality: number): Promise<Concern[]> =>
  concernsWhere(tx, municipality, sql`c.decided_at is null and c.leader_id is not null`)

/** The open concerns of one writer, or of all. */
export const openConcerns = (tx: Tx, municipality: number, writerId?: string): Promise<Concern[]> =>
  concernsWhere(
    tx,
    municipality,
    sql`c.decided_at is null and c.writer_id = coalesce(${writerId ?? null}::uuid, c.writer_id)`,
  )

/** All concerns about a child. */
export const concernsOfChild = (tx: Tx, municipality: number, childId: string): Promise<Concern[]> =>
  concernsWhere(tx, municipality, sql`c.child_id = ${childId}`)

/** What somebody has noted and still sees, decided or not, the latest first. */
export async function notedBy(
  tx: Tx,
  { municipality, writerId, seen, limit }: Pick<Listed, 'municipality' | 'seen' | 'limit'> & { writerId: string },
): Promise<Concern[]> {
  const rows = await tx
    .selectFrom('concern as c')
    .selectAll('c')
    .where('c.municipality_id', '=', municipality)
    .where('c.writer_id', '=', writerId)
    .where(seen)
    .orderBy('c.noted_at', 'desc')
    .orderBy('c.id')
    .limit(limit)
    .execute()
  return rows.map(concernOf)
}

/** The open concerns in which somebody has the next act, by the view that says whose it is; the first due first. */
export async function listWaiting(
  tx: Tx,
  { municipality, whoId, seen, limit }: Pick<Listed, 'municipality' | 'seen' | 'limit'> & { whoId: string },
): Promise<Concern[]> {
  const rows = await tx
    .selectFrom('concern_due as d')
    .innerJoin('concern as c', join =>
      join.onRef('c.municipality_id', '=', 'd.municipality_id').onRef('c.id', '=', 'd.concern_id'),
    )
    .selectAll('c')
    .where('d.municipality_id', '=', municipality)
    .where('c.municipality_id', '=', municipality)
    .where('d.who_id', '=', whoId)
    .where(seen)
    .orderBy('d.due_on')
    .orderBy('c.id')
    .limit(limit)
    .execute()
  return rows.map(concernOf)
}
