import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { whence } from './model.ts'

/** Marks what has not been answered in time; answers how many. A late answer is still an answer. */
export async function lapse(tx: Tx, municipality: number, now: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('ask')
    .set(eb => ({ state: 'lapsed', version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('state', 'in', [...whence('lapsed')])
    .where('due_at', '<=', now)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Notes that what was asked reached its receivers. */
export async function saveDelivered(
  tx: Tx,
  municipality: number,
  told: readonly { readonly thingId: string | null; readonly kind: string; readonly to: { readonly id: string } }[],
  now: Date,
): Promise<void> {
  for (const { thingId, kind, to } of told)
    await tx
      .updateTable('ask')
      .set({ state: 'delivered', delivered_at: sql`coalesce(delivered_at, ${now})` })
      .where('municipality_id', '=', municipality)
      .where('thing_id', '=', thingId)
      .where('kind', '=', kind)
      .where('to_id', '=', to.id)
      .where('state', 'in', [...whence('delivered')])
      .execute()
}
