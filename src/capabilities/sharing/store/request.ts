import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { ConsentRequest } from '../model.ts'

const requestOf = (row: Selectable<Tables['consent_request']>): ConsentRequest =>
  ConsentRequest.parse({
    id: row.id,
    serviceId: row.service_id,
    topics: row.topics,
    purpose: row.purpose,
    why: row.why,
    askedBy: row.asked_by,
    validTo: row.valid_to,
    maturity: row.maturity,
    at: row.at,
  })

const selectRequests = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('consent_request')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at')
    .orderBy('id'),
)
/** Everything that was asked in a case, in order. */
export async function requestsOf(tx: Tx, municipality: number, caseId: string): Promise<readonly ConsentRequest[]> {
  return (await selectRequests(tx, { municipality, caseId })).map(requestOf)
}

/** Writes what is asked. */
export async function insertRequest(
  tx: Tx,
  municipality: number,
  caseId: string,
  request: ConsentRequest,
): Promise<void> {
  await tx
    .insertInto('consent_request')
    .values({
      municipality_id: municipality,
      id: request.id,
      case_id: caseId,
      service_id: request.serviceId,
      topics: request.topics,
      purpose: request.purpose,
      why: request.why,
      asked_by: request.askedBy,
      valid_to: request.validTo,
      maturity: request.maturity,
      at: request.at,
    })
    .execute()
}
