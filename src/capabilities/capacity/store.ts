import type { Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Capacity } from './model.ts'

const capacityOf = (row: Selectable<Tables['capacity']>) => ({
  serviceId: row.service_id,
  ...Capacity.parse({
    taking: row.taking,
    waitingWeeks: row.waiting_weeks,
    fullUntil: row.full_until,
    offers: row.offers,
    words: row.words,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    version: row.version,
  }),
})

const selectAll = prepared((db, v: { municipality: number }) =>
  db.selectFrom('capacity').selectAll().where('municipality_id', '=', v.municipality),
)
/** What each service says of its capacity. */
export const capacities = async (tx: Tx, municipality: number) =>
  (await selectAll(tx, { municipality })).map(capacityOf)

const selectOne = prepared((db, v: { municipality: number; serviceId: string }) =>
  db
    .selectFrom('capacity')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('service_id', '=', v.serviceId),
)
/** What one service says. */
export async function capacityOfService(tx: Tx, municipality: number, serviceId: string) {
  const [row] = await selectOne(tx, { municipality, serviceId })
  return row && capacityOf(row)
}

/** Saves what a service says, the first time with version 0 before; false when somebody wrote first. */
export async function saveCapacity(tx: Tx, municipality: number, serviceId: string, next: Capacity): Promise<boolean> {
  const said = {
    ...{ taking: next.taking, waiting_weeks: next.waitingWeeks, full_until: next.fullUntil },
    ...{ offers: [...next.offers], words: next.words },
    ...{ updated_by: next.updatedBy, updated_at: next.updatedAt, version: next.version },
  }
  if (next.version === 1) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('capacity')
      .values({ municipality_id: municipality, service_id: serviceId, ...said })
      .onConflict(at => at.columns(['municipality_id', 'service_id']).doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('capacity')
    .set(said)
    .where('municipality_id', '=', municipality)
    .where('service_id', '=', serviceId)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
