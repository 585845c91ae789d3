import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { hides } from '../../person/index.ts'
import type { ChildBrief } from '../../person/model.ts'
import type { MeetingSubject } from '../access.ts'
import { findMeetingRow } from '../store/meeting.ts'
import { inviteesOf } from '../store/invitee.ts'

/** A meeting with its case and those who are called; absent alike when it is not there and when it is in another case. */
export async function findMeeting(
  tx: Tx,
  input: { caseId: string; meetingId: string },
  actor: Actor,
): Promise<MeetingSubject | undefined> {
  const [inCase, meeting, invitees] = await Promise.all([
    findCase(tx, input, actor),
    findMeetingRow(tx, actor.municipality, input.meetingId),
    inviteesOf(tx, actor.municipality, [input.meetingId]),
  ])
  return inCase && meeting && meeting.caseId === input.caseId ? { inCase, meeting, invitees } : undefined
}

/** The same by the meeting alone, for its page: its case is known only when it is read. */
export async function findMeetingPage(
  tx: Tx,
  { meetingId }: { meetingId: string },
  actor: Actor,
): Promise<MeetingSubject | undefined> {
  const [meeting, invitees] = await Promise.all([
    findMeetingRow(tx, actor.municipality, meetingId),
    inviteesOf(tx, actor.municipality, [meetingId]),
  ])
  const inCase = meeting && (await findCase(tx, { caseId: meeting.caseId }, actor))
  return inCase && { inCase, meeting, invitees }
}

/** Where to meet, as it is kept: of a child of whom nothing is kept, it is told by word of mouth. */
export const keptPlace = (child: Pick<ChildBrief, 'protection'>, place: string | null): string | null =>
  hides(child.protection, 'stored') ? null : place
