import type { Tx } from '../../../platform/database/transaction.ts'
import { isProtected } from '../../person/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { shownTo } from '../../sight/index.ts'
import type { Told } from '../../sight/model.ts'
import { inviteeOf, maySeeMeeting } from '../access.ts'
import type { Minuting } from '../ports.ts'
import { toldPlace } from '../rules/show.ts'
import { inviteesOf } from '../store/invitee.ts'
import { meetingsByIds } from '../store/meeting.ts'
import { minutesOf, pointsOf } from '../store/minutes.ts'

type Reading = Pick<Minuting, 'actor' | 'inCase'>
/** Who hands a meeting over, and to whom; each with the case as that one sees it. */
export interface Handing {
  readonly by: Reading
  readonly to: Reading
  readonly now: Date
}

/** Of some meetings of the case, those of whose call whoever hands it over is shown all that the other is: the meeting itself, and the place. */
export async function callsShownToo(tx: Tx, { by, to, now }: Handing, ids: readonly string[]): Promise<Set<string>> {
  const { municipality } = by.actor
  const [meetings, invitees] = await Promise.all([
    meetingsByIds(tx, municipality, ids),
    inviteesOf(tx, municipality, ids),
  ])
  const shown = meetings.filter(meeting => {
    const called = invitees.filter(one => one.meetingId === meeting.id)
    const placeFor = ({ actor, inCase }: Reading) =>
      toldPlace(meeting, inviteeOf(actor, called), isProtected(inCase.child.protection))
    const seen = maySeeMeeting(by.actor, { inCase: by.inCase, meeting, invitees: called }, now).allowed
    return meeting.caseId === by.inCase.childCase.id && seen && (placeFor(to) === null || placeFor(by) !== null)
  })
  return new Set(shown.map(one => one.id))
}

/** Of some meetings of the case, those of whose minutes whoever hands them over is shown all that the other is: what is written under each point, and what was agreed. */
export async function minutesShownToo(tx: Tx, handing: Handing, ids: readonly string[]): Promise<Set<string>> {
  const { by, to, now } = handing
  const { municipality } = by.actor
  const [meetings, points, versions, measures] = await Promise.all([
    meetingsByIds(tx, municipality, ids),
    pointsOf(tx, municipality, ids),
    minutesOf(tx, municipality, ids),
    measuresIn(tx, municipality, by.inCase.childCase.id),
  ])
  const isLeftOut = (one: Told) =>
    shownTo(to.actor, to.inCase.sight, now, one) && !shownTo(by.actor, by.inCase.sight, now, one)
  const latest = new Map(versions.map(one => [one.meetingId, one]))
  const written = new Set([...latest.values()].flatMap(one => one.items.map(item => item.agendaItemId)))
  const less = new Set([
    ...points.filter(({ point }) => written.has(point.id) && isLeftOut(point)).map(one => one.meetingId),
    ...measures.filter(isLeftOut).map(one => one.fromMeetingId),
  ])
  const whole = meetings.filter(
    meeting =>
      meeting.caseId === by.inCase.childCase.id &&
      maySeeMeeting(by.actor, { inCase: by.inCase, meeting, invitees: [] }, now).allowed &&
      !less.has(meeting.id),
  )
  return new Set(whole.map(one => one.id))
}
