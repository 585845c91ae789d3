import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { maySeeMeeting } from '../access.ts'
import { inviteesOf } from '../store/invitee.ts'
import { findMeetingRow } from '../store/meeting.ts'

/** A meeting of a case as far as whoever prepares for it needs it; undefined where that one does not see it. */
export async function meetingSeen(tx: Tx, actor: Actor, inCase: CaseSubject, meetingId: string, now: Date) {
  const [meeting, invitees] = await Promise.all([
    findMeetingRow(tx, actor.municipality, meetingId),
    inviteesOf(tx, actor.municipality, [meetingId]),
  ])
  if (!meeting || meeting.caseId !== inCase.childCase.id) return undefined
  if (!maySeeMeeting(actor, { inCase, meeting, invitees }, now).allowed) return undefined
  const employeeIds = invitees.flatMap(one => (one.kind === 'employee' && one.personId !== null ? [one.personId] : []))
  return { id: meeting.id, state: meeting.state, endsAt: meeting.endsAt, employeeIds }
}
