import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { AnswerKind } from '../model.ts'
import type { Answer, Invitee } from '../model.ts'

/** An invitee with the meeting. */
export interface InviteeOf extends Invitee {
  readonly meetingId: string
}
/** An answer with the meeting. */
export interface AnswerOf extends Answer {
  readonly meetingId: string
}

const who = (row: Selectable<Tables['meeting_invitee']>): Pick<Invitee, 'kind' | 'personId'> => {
  if (row.employee_id !== null) return { kind: 'employee', personId: row.employee_id }
  if (row.guardian_id !== null) return { kind: 'guardian', personId: row.guardian_id }
  return row.child_id === null ? { kind: 'guest', personId: null } : { kind: 'child', personId: row.child_id }
}

const selectInvitees = prepared((db, v: { municipality: number; meetingIds: readonly string[] }) =>
  db
    .selectFrom('meeting_invitee')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('meeting_id', '=', eb.fn.any(eb.val(v.meetingIds))))
    .orderBy('id'),
)
/** Those who are called to some meetings. */
export const inviteesOf = async (tx: Tx, municipality: number, meetingIds: readonly string[]): Promise<InviteeOf[]> =>
  (await selectInvitees(tx, { municipality, meetingIds })).map(row => ({
    ...who(row),
    id: row.id,
    meetingId: row.meeting_id,
    guestName: row.guest_name,
    serviceId: row.service_id,
  }))

/** Adds those who are called. */
export async function insertInvitees(
  tx: Tx,
  municipality: number,
  meetingId: string,
  invitees: readonly Invitee[],
): Promise<void> {
  const rows = invitees.map(one => ({
    municipality_id: municipality,
    id: one.id,
    meeting_id: meetingId,
    employee_id: one.kind === 'employee' ? one.personId : null,
    guardian_id: one.kind === 'guardian' ? one.personId : null,
    child_id: one.kind === 'child' ? one.personId : null,
    guest_name: one.guestName,
    service_id: one.serviceId,
  }))
  await tx.insertInto('meeting_invitee').values(rows).execute()
}

const selectAnswers = prepared((db, v: { municipality: number; meetingIds: readonly string[] }) =>
  db
    .selectFrom('meeting_answer')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('meeting_id', '=', eb.fn.any(eb.val(v.meetingIds))))
    .orderBy('position'),
)
/** What was answered to some meetings, in the order in which it came. */
export const answersTo = async (tx: Tx, municipality: number, meetingIds: readonly string[]): Promise<AnswerOf[]> =>
  (await selectAnswers(tx, { municipality, meetingIds })).map(row => ({
    meetingId: row.meeting_id,
    inviteeId: row.invitee_id,
    sequence: row.sequence,
    answer: AnswerKind.parse(row.answer),
    words: row.words,
    at: row.at,
  }))

/** Adds an answer. */
export async function insertAnswer(
  tx: Tx,
  municipality: number,
  answer: AnswerOf & { readonly id: string; readonly writtenBy: string | null },
): Promise<void> {
  await tx
    .insertInto('meeting_answer')
    .values({
      municipality_id: municipality,
      id: answer.id,
      meeting_id: answer.meetingId,
      invitee_id: answer.inviteeId,
      sequence: answer.sequence,
      answer: answer.answer,
      words: answer.words,
      written_by: answer.writtenBy,
      at: answer.at,
    })
    .execute()
}
