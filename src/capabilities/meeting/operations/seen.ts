import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { maySeeMeeting } from '../access.ts'
import type { Invitee, Meeting } from '../model.ts'
import { inviteesOf } from '../store/invitee.ts'
import { findMeetingRow, meetingsIn } from '../store/meeting.ts'

/** Who prepares, in which case: each of these must see a meeting. */
interface Preparing {
  readonly municipality: number
  readonly inCase: CaseSubject
  readonly eyes: readonly Actor[]
  readonly now: Date
}

/** A meeting of a case as far as whoever prepares for it needs it; undefined where that one does not see it. */
export async function meetingSeen(tx: Tx, by: Preparing, meetingId: string) {
  const [meeting, invitees] = await Promise.all([
    findMeetingRow(tx, by.municipality, meetingId),
    inviteesOf(tx, by.municipality, [meetingId]),
  ])
  const isHere = meeting?.caseId === by.inCase.childCase.id && isSeen(by, meeting, invitees)
  return isHere ? asPrepared(meeting, invitees) : undefined
}

const MOST = 100

/** The meetings of a case that are to come, the first first, as far as who prepares sees them. */
export async function comingSeen(tx: Tx, by: Preparing) {
  const all = await meetingsIn(tx, by.municipality, by.inCase.childCase.id, MOST)
  const coming = all.filter(one => one.state === 'called' && one.endsAt > by.now)
  const invitees = await inviteesOf(
    tx,
    by.municipality,
    coming.map(one => one.id),
  )
  return coming
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
    .map(meeting => ({ meeting, called: invitees.filter(one => one.meetingId === meeting.id) }))
    .filter(({ meeting, called }) => isSeen(by, meeting, called))
    .map(({ meeting, called }) => asPrepared(meeting, called))
}

const isSeen = ({ inCase, eyes, now }: Preparing, meeting: Meeting, invitees: readonly Invitee[]) =>
  eyes.every(one => maySeeMeeting(one, { inCase, meeting, invitees }, now).allowed)

const asPrepared = ({ id, state, startsAt, endsAt }: Meeting, invitees: readonly Invitee[]) => ({
  ...{ id, state, startsAt, endsAt },
  employeeIds: employeesAmong(invitees).map(one => one.id),
})

const employeesAmong = (invitees: readonly Invitee[]) =>
  invitees.flatMap(({ kind, personId, serviceId }) =>
    kind === 'employee' && personId !== null && serviceId !== null ? [{ id: personId, serviceId }] : [],
  )

/** The employees who are called to a meeting, each for a service. */
export const employeesCalled = async (tx: Tx, municipality: number, meetingId: string) =>
  employeesAmong(await inviteesOf(tx, municipality, [meetingId]))
