import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { FamilyAbsence } from '../model.ts'

const selectMissed = prepared((db, v: { municipality: number; meetingId: string }) =>
  db
    .selectFrom('meeting_without_family')
    .select('meeting_id')
    .where('municipality_id', '=', v.municipality)
    .where('meeting_id', '=', v.meetingId),
)
/** Whether the family was missing from a meeting, and nobody has said why or asked them. */
export const familyMissed = async (tx: Tx, municipality: number, meetingId: string): Promise<boolean> =>
  (await selectMissed(tx, { municipality, meetingId })).length > 0

const selectAbsence = prepared((db, v: { municipality: number; meetingId: string }) =>
  db
    .selectFrom('meeting_family_absence')
    .select(['id', 'reason', 'words', 'for_family as forFamily', 'by_id as byId', 'at'])
    .where('municipality_id', '=', v.municipality)
    .where('meeting_id', '=', v.meetingId)
    .orderBy('position', 'desc')
    .limit(1),
)
/** Why nobody of the family was at a meeting, as it was said last. */
export const absenceOf = async (tx: Tx, municipality: number, meetingId: string): Promise<FamilyAbsence | undefined> =>
  (await selectAbsence(tx, { municipality, meetingId }))[0]

/** Adds why nobody of the family was there. */
export async function insertAbsence(
  tx: Tx,
  municipality: number,
  meetingId: string,
  absence: FamilyAbsence,
): Promise<void> {
  await tx
    .insertInto('meeting_family_absence')
    .values({
      municipality_id: municipality,
      id: absence.id,
      meeting_id: meetingId,
      reason: absence.reason,
      words: absence.words,
      for_family: absence.forFamily,
      by_id: absence.byId,
      at: absence.at,
    })
    .execute()
}
