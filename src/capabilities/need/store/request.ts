import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { NeedRequest } from '../model.ts'

const requestOf = (row: Selectable<Tables['need_request']>): NeedRequest =>
  NeedRequest.parse({
    id: row.id,
    needId: row.need_id,
    caseId: row.case_id,
    serviceId: row.service_id,
    sentBy: row.sent_by,
    sentAt: row.sent_at,
    words: row.words,
    state: row.state,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    reason: row.reason,
    answer: row.answer,
    takenBy: row.taken_by,
    startsOn: row.starts_on,
    instead: row.instead,
    endedAt: row.ended_at,
    outcome: row.outcome,
    version: row.version,
  })

const selectRequests = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('need_request')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('sent_at')
    .orderBy('id'),
)
/** What services were asked in a case, in the order in which it was sent. */
export const requestsIn = async (tx: Tx, municipality: number, caseId: string): Promise<NeedRequest[]> =>
  (await selectRequests(tx, { municipality, caseId })).map(requestOf)

/** Writes a new question; false when the service is asked about the need already. */
export async function insertRequest(tx: Tx, municipality: number, one: NeedRequest): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('need_request')
    .values({
      ...{ municipality_id: municipality, id: one.id, need_id: one.needId, case_id: one.caseId },
      ...{ service_id: one.serviceId, sent_by: one.sentBy, sent_at: one.sentAt, words: one.words },
      ...{ state: one.state, version: one.version },
    })
    .onConflict(once => once.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Saves how far a question has come; false when somebody wrote first. */
export async function saveRequest(tx: Tx, municipality: number, next: NeedRequest): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('need_request')
    .set({
      ...{ state: next.state, answered_by: next.answeredBy, answered_at: next.answeredAt, reason: next.reason },
      ...{ answer: next.answer, taken_by: next.takenBy, starts_on: next.startsOn, instead: next.instead },
      ...{ ended_at: next.endedAt, outcome: next.outcome, version: next.version },
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes back what nobody has answered to the end in a case that closes. */
export async function withdrawAllIn(tx: Tx, municipality: number, caseId: string, now: Date): Promise<void> {
  await tx
    .updateTable('need_request')
    .set(eb => ({ state: 'withdrawn', ended_at: now, version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('state', 'in', ['sent', 'countered'])
    .execute()
}
