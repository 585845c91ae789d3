import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Need } from '../model.ts'

const needOf = (row: Selectable<Tables['need']>): Need =>
  Need.parse({
    id: row.id,
    caseId: row.case_id,
    what: row.what,
    why: row.why,
    offer: row.offer,
    measureId: row.measure_id,
    state: row.state,
    outcome: row.outcome,
    closedAt: row.closed_at,
    addedBy: row.added_by,
    at: row.at,
    topic: row.topic,
    audience: row.audience,
    notFor: row.not_for,
    serviceId: row.service_id,
    version: row.version,
  })

const selectNeeds = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('need')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at', 'desc')
    .orderBy('id'),
)
/** The needs of a case, the latest first. */
export const needsIn = async (tx: Tx, municipality: number, caseId: string): Promise<Need[]> =>
  (await selectNeeds(tx, { municipality, caseId })).map(needOf)

const selectNeed = prepared((db, v: { municipality: number; caseId: string; id: string }) =>
  db
    .selectFrom('need')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('id', '=', v.id),
)
/** One need of a case. */
export async function findNeedRow(tx: Tx, municipality: number, caseId: string, id: string): Promise<Need | undefined> {
  const [row] = await selectNeed(tx, { municipality, caseId, id })
  return row && needOf(row)
}

/** Writes a new need. */
export async function insertNeed(tx: Tx, municipality: number, need: Need): Promise<void> {
  await tx
    .insertInto('need')
    .values({
      ...{ municipality_id: municipality, id: need.id, case_id: need.caseId, what: need.what, why: need.why },
      ...{ offer: need.offer, added_by: need.addedBy, at: need.at, topic: need.topic, audience: need.audience },
      ...{ not_for: need.notFor, service_id: need.serviceId, state: need.state, version: need.version },
    })
    .execute()
}

/** Saves a need; false when somebody wrote first. */
export async function saveNeed(tx: Tx, municipality: number, next: Need): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('need')
    .set({
      ...{ measure_id: next.measureId, state: next.state, outcome: next.outcome },
      ...{ closed_at: next.closedAt, version: next.version },
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
