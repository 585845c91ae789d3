import type { NewId } from '../../../kernel/ids.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import type {
  AgendaItem,
  AgendaPoint,
  Answer,
  Invitee,
  InviteeKind,
  Meeting,
  Minutes,
  MinutesItem,
  Response,
} from '../model.ts'
import { MEETINGS } from '../model.ts'

/** What is said when a meeting is called. */
export interface Calling extends Pick<
  Meeting,
  'caseId' | 'kind' | 'purpose' | 'place' | 'startsAt' | 'endsAt' | 'minutesBy' | 'interpreterLanguage'
> {
  readonly calledBy: string
  readonly serviceId: string
  /** Who can be called: those in the case who see its meetings. */
  readonly candidates: readonly Person[]
  readonly chosen: readonly Pick<Person, 'kind' | 'personId'>[]
  readonly guests: readonly string[]
  readonly now: Date
  readonly newId: NewId
}
export interface Person {
  readonly kind: Exclude<InviteeKind, 'guest'>
  readonly personId: string
  readonly serviceId: string | null
}

const isSame = (a: Pick<Person, 'kind' | 'personId'>, b: Pick<Person, 'kind' | 'personId'>) =>
  a.kind === b.kind && a.personId === b.personId

/** Calls a meeting. The guardians are always asked; others are those who are chosen. */
export function callMeeting(calling: Calling) {
  const { candidates, chosen, newId, now } = calling
  if (calling.startsAt <= now) return refuse('meeting.has_been')
  if (calling.endsAt <= calling.startsAt) return refuse('meeting.ends_before_start')
  const strangers = chosen.filter(one => !candidates.some(known => isSame(known, one)))
  if (strangers.length > 0) return refuse('meeting.invitee_unknown')
  if (!candidates.some(one => one.kind === 'employee' && one.personId === calling.minutesBy))
    return refuse('meeting.invitee_unknown')
  const caller = { kind: 'employee' as const, personId: calling.calledBy }
  const writer = { kind: 'employee' as const, personId: calling.minutesBy }
  const asked = candidates.filter(
    one => one.kind === 'guardian' || [...chosen, caller, writer].some(each => isSame(each, one)),
  )
  const people: Invitee[] = asked.map(one => ({ id: newId(), ...one, guestName: null }))
  const guests: Invitee[] = [...new Set(calling.guests)].map(guestName => guest(newId(), guestName))
  return { meeting: newMeeting(calling), invitees: [...people, ...guests] }
}

const guest = (id: string, guestName: string): Invitee => ({
  id,
  kind: 'guest',
  personId: null,
  guestName,
  serviceId: null,
})

const newMeeting = (calling: Calling): Meeting => ({
  id: calling.newId(),
  caseId: calling.caseId,
  kind: calling.kind,
  purpose: calling.purpose,
  place: calling.place,
  startsAt: calling.startsAt,
  endsAt: calling.endsAt,
  state: 'called',
  calledBy: calling.calledBy,
  minutesBy: calling.minutesBy,
  interpreterLanguage: calling.interpreterLanguage,
  interpreterOrderedAt: null,
  cancelledBecause: null,
  sequence: 0,
  at: calling.now,
  topic: MEETINGS,
  audience: 'everyone',
  notFor: null,
  serviceId: calling.serviceId,
  version: 1,
})

/** Moves a meeting that has not been held; everybody is asked anew. */
export function move(meeting: Meeting, version: number, to: Pick<Meeting, 'startsAt' | 'endsAt' | 'place'>, now: Date) {
  const closed = notOpen(meeting, version)
  if (closed) return closed
  if (to.startsAt <= now) return refuse('meeting.has_been')
  if (to.endsAt <= to.startsAt) return refuse('meeting.ends_before_start')
  // An interpreter was ordered for the time that was.
  return { ...meeting, ...to, interpreterOrderedAt: null, sequence: meeting.sequence + 1, version: version + 1 }
}

/** Notes that an interpreter is ordered for the time that stands, or takes it back. */
export function noteInterpreter(meeting: Meeting, version: number, ordered: boolean, now: Date) {
  const closed = notOpen(meeting, version)
  if (closed) return closed
  if (meeting.startsAt <= now) return refuse('meeting.has_been')
  return { ...meeting, interpreterOrderedAt: ordered ? now : null, version: version + 1 }
}

/** Cancels a meeting, with why. */
export function cancel(meeting: Meeting, version: number, because: string) {
  return notOpen(meeting, version) ?? cancelled(meeting, because)
}

/** The meeting as it is when it is cancelled. */
export const cancelled = (meeting: Meeting, because: string): Meeting => ({
  ...meeting,
  state: 'cancelled',
  cancelledBecause: because,
  sequence: meeting.sequence + 1,
  version: meeting.version + 1,
})

function notOpen(meeting: Meeting, version: number) {
  if (meeting.version !== version) return conflict(meeting)
  if (meeting.state === 'cancelled') return refuse('meeting.cancelled')
  return meeting.state === 'held' ? refuse('meeting.held') : undefined
}

/** An answer is given while the meeting is to come. */
export function mayStillAnswer(meeting: Meeting, now: Date) {
  if (meeting.state === 'cancelled') return refuse('meeting.cancelled')
  return meeting.state === 'held' || meeting.endsAt <= now ? refuse('meeting.has_been') : undefined
}

/** The answer that counts: the latest to the time that stands. */
export const latestAnswer = (answers: readonly Answer[], inviteeId: string, sequence: number): Answer | undefined =>
  answers.findLast(one => one.inviteeId === inviteeId && one.sequence === sequence)

/** What minutes are written from. */
export interface Writing {
  readonly version: number
  readonly items: readonly MinutesItem[]
  readonly attended: readonly string[]
  readonly nextMeeting: string | null
  /** Why they are corrected; asked for from the second version on. */
  readonly because: string | null
  readonly byId: string
  readonly now: Date
}
interface Around {
  /** The points that the writer is shown. */
  readonly agenda: readonly AgendaItem[]
  readonly invitees: readonly Invitee[]
  readonly before: Minutes | undefined
}

/** Writes the minutes, or a correction of them: a new version, with why; what was is kept. */
export function writeMinutes(meeting: Meeting, writing: Writing, { agenda, invitees, before }: Around) {
  if (meeting.version !== writing.version) return conflict(meeting)
  if (meeting.state === 'cancelled') return refuse('meeting.cancelled')
  if (meeting.startsAt > writing.now) return refuse('meeting.not_begun')
  if (writing.items.length === 0) return refuse('meeting.minutes_empty')
  const onAgenda = writing.items.every(item => agenda.some(one => one.id === item.agendaItemId))
  const wereCalled = writing.attended.every(id => invitees.some(one => one.id === id))
  if (!onAgenda || !wereCalled) return refuse('meeting.invitee_unknown')
  if (before && writing.because === null) return refuse('meeting.why_corrected')
  const minutes: Minutes = {
    meetingId: meeting.id,
    version: (before?.version ?? 0) + 1,
    items: [...writing.items, ...notShown(before, agenda)],
    attended: [...writing.attended],
    nextMeeting: writing.nextMeeting,
    because: before ? writing.because : null,
    byId: writing.byId,
    at: writing.now,
  }
  return { minutes, meeting: { ...meeting, state: 'held' as const, version: meeting.version + 1 } }
}

/** What stands under points that the writer is not shown: a correction by somebody who sees less takes nothing away. */
const notShown = (before: Minutes | undefined, agenda: readonly AgendaItem[]): readonly MinutesItem[] =>
  (before?.items ?? []).filter(item => !agenda.some(point => point.id === item.agendaItemId))

/** A response is to the version that stands; the schema has asked a disagreement with what. */
export function respond(response: Response, latest: Minutes | undefined) {
  if (latest === undefined) return refuse('meeting.no_minutes')
  return latest.version === response.minutesVersion ? response : refuse('meeting.minutes_corrected')
}

const OF_THE_PLAN: readonly AgendaPoint['because'][] = ['measure', 'child_view']

/** A point as it is kept: what comes from the plan is read only by those who see the plan. */
export const agendaItem = (point: AgendaPoint, meeting: Pick<Meeting, 'serviceId'>, id: string): AgendaItem => ({
  ...point,
  id,
  topic: OF_THE_PLAN.includes(point.because) ? 'plan' : MEETINGS,
  audience: 'everyone',
  notFor: null,
  serviceId: meeting.serviceId,
})
