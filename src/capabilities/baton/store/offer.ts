import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Offer } from '../model.ts'

const offerOf = (row: Selectable<Tables['baton_offer']>): Offer =>
  Offer.parse({
    id: row.id,
    caseId: row.case_id,
    kind: row.kind,
    fromId: row.from_id,
    forId: row.for_id,
    toId: row.to_id,
    toServiceId: row.to_service_id,
    deputyFrom: row.deputy_from,
    deputyTo: row.deputy_to,
    reason: row.reason,
    handOverNote: row.hand_over_note,
    familyView: row.family_view,
    state: row.state,
    declineReason: row.decline_reason,
    declineWords: row.decline_words,
    at: row.at,
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    version: row.version,
  })

const selectOffers = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('baton_offer')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .orderBy('at', 'desc')
    .orderBy('id'),
)
/** Every offer in a case, the latest first. */
export async function offersOf(tx: Tx, municipality: number, caseId: string): Promise<Offer[]> {
  return (await selectOffers(tx, { municipality, caseId })).map(offerOf)
}

const selectOffer = prepared((db, v: { municipality: number; caseId: string; offerId: string }) =>
  db
    .selectFrom('baton_offer')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', v.caseId)
    .where('id', '=', v.offerId),
)
/** One offer in a case. */
export async function findOffer(
  tx: Tx,
  which: { municipality: number; caseId: string; offerId: string },
): Promise<Offer | undefined> {
  const [row] = await selectOffer(tx, which)
  return row && offerOf(row)
}

/** Writes a new offer; false if the same is asked of the same person already. */
export async function insertOffer(tx: Tx, municipality: number, offer: Offer): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('baton_offer')
    .values({
      municipality_id: municipality,
      id: offer.id,
      case_id: offer.caseId,
      kind: offer.kind,
      from_id: offer.fromId,
      for_id: offer.forId,
      to_id: offer.toId,
      to_service_id: offer.toServiceId,
      deputy_from: offer.deputyFrom,
      deputy_to: offer.deputyTo,
      reason: offer.reason,
      hand_over_note: offer.handOverNote,
      family_view: offer.familyView,
      state: offer.state,
      at: offer.at,
      due_at: offer.dueAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Saves what became of an offer; false when somebody was first. */
export async function saveOffer(tx: Tx, municipality: number, offer: Offer): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('baton_offer')
    .set({
      state: offer.state,
      decline_reason: offer.declineReason,
      decline_words: offer.declineWords,
      answered_at: offer.answeredAt,
      version: offer.version,
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', offer.id)
    .where('version', '=', offer.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The open offers to somebody, in all cases. */
export async function openOffersTo(tx: Tx, municipality: number, employeeId: string): Promise<Offer[]> {
  const rows = await tx
    .selectFrom('baton_offer')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('to_id', '=', employeeId)
    .where('state', '=', 'open')
    .orderBy('case_id')
    .orderBy('id')
    .execute()
  return rows.map(offerOf)
}

/** Takes back every open offer in a case (but one); answers their ids. */
export async function withdrawOpen(
  tx: Tx,
  at: { municipality: number; caseId: string; now: Date },
  but?: string,
): Promise<string[]> {
  let query = tx
    .updateTable('baton_offer')
    .set(eb => ({ state: 'withdrawn', answered_at: at.now, version: eb('version', '+', 1) }))
    .where('municipality_id', '=', at.municipality)
    .where('case_id', '=', at.caseId)
    .where('state', '=', 'open')
  if (but !== undefined) query = query.where('id', '<>', but)
  return (await query.returning('id').execute()).map(row => row.id)
}
