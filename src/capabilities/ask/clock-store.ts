import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { askOf } from './store.ts'
import type { Ask } from './model.ts'
import { WAITING } from './model.ts'

/** Marks what has not been answered in time; answers how many. A late answer is still an answer. */
export async function lapse(tx: Tx, municipality: number, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('ask')
    .set(eb => ({ state: 'lapsed', version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('state', 'in', [...WAITING])
    .where('due_at', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Takes what nobody has given notice of yet, so that each is given notice of once; answers the ids. */
export async function takeUnnoticed(tx: Tx, municipality: number, now: Date): Promise<string[]> {
  const rows = await tx
    .updateTable('ask')
    .set({ noticed_at: now })
    .where('municipality_id', '=', municipality)
    .where('state', '=', 'sent')
    .where('noticed_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

const selectToNotice = prepared((db, v: { municipality: number; askId: string }) =>
  db
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('id', '=', v.askId)
    .where('state', '=', 'sent'),
)
/** An ask that is still to be given notice of. */
export async function findUnsent(tx: Tx, municipality: number, askId: string): Promise<Ask | undefined> {
  const [row] = await selectToNotice(tx, { municipality, askId })
  return row && askOf(row)
}

/** Notes that the notice was handed over. */
export async function saveDelivered(tx: Tx, municipality: number, askId: string, now: Date): Promise<void> {
  await tx
    .updateTable('ask')
    .set({ state: 'delivered', delivered_at: sql`coalesce(delivered_at, ${now})` })
    .where('municipality_id', '=', municipality)
    .where('id', '=', askId)
    .where('state', '=', 'sent')
    .execute()
}

/** Takes what was taken back and is to be told, each once; answers the ids. */
export async function takeEnded(tx: Tx, municipality: number): Promise<string[]> {
  const rows = await tx
    .updateTable('ask')
    .set({ tell_ended: false })
    .where('municipality_id', '=', municipality)
    .where('tell_ended', '=', true)
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** An ask that was taken back. */
export async function findEnded(tx: Tx, municipality: number, askId: string): Promise<Ask | undefined> {
  const row = await tx
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('id', '=', askId)
    .where('state', '=', 'withdrawn')
    .executeTakeFirst()
  return row && askOf(row)
}
