import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Audience } from '../sight/model.ts'

export const Words = z.string().trim().min(1).max(4000)
export const Line = z.string().trim().min(1).max(300)

/** The topic of the consents under which meetings are seen. */
export const MEETINGS = 'meetings'

export const MEETING_KINDS = ['first', 'cooperation', 'evaluation', 'other'] as const
export const MeetingKind = z.enum(MEETING_KINDS)
export type MeetingKind = z.infer<typeof MeetingKind>

const MEETING_STATES = ['called', 'held', 'cancelled'] as const
const MeetingState = z.enum(MEETING_STATES)
type MeetingState = z.infer<typeof MeetingState>

/** A meeting in a case; it is held when its minutes are written. */
export const Meeting = z.object({
  id: Id,
  caseId: Id,
  kind: MeetingKind,
  purpose: Words,
  place: Line.nullable(),
  startsAt: z.date(),
  endsAt: z.date(),
  state: MeetingState,
  calledBy: Id,
  minutesBy: Id,
  interpreterLanguage: z.string().nullable(),
  /** When somebody said that the interpreter is ordered, for the time that stands. */
  interpreterOrderedAt: z.date().nullable(),
  cancelledBecause: z.string().nullable(),
  /** How often time or state has changed: calendars take the highest. */
  sequence: z.int(),
  at: z.date(),
  topic: z.string(),
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id,
  version: z.int(),
})
export type Meeting = z.infer<typeof Meeting>

const INVITEE_KINDS = ['employee', 'guardian', 'child', 'guest'] as const
export const InviteeKind = z.enum(INVITEE_KINDS)
export type InviteeKind = z.infer<typeof InviteeKind>

/** Somebody who is called: by id, or by name when there is no account. */
export interface Invitee {
  readonly id: string
  readonly kind: InviteeKind
  readonly personId: string | null
  readonly guestName: string | null
  readonly serviceId: string | null
}

export const ANSWERS = ['yes', 'no', 'other_time'] as const
export const AnswerKind = z.enum(ANSWERS)
export type AnswerKind = z.infer<typeof AnswerKind>

/** What an invitee answered, to the time that stood then. */
export interface Answer {
  readonly inviteeId: string
  readonly sequence: number
  readonly answer: AnswerKind
  readonly words: string | null
  readonly at: Date
}

const AGENDA_BECAUSE = ['own', 'measure', 'child_view', 'ask', 'last_minutes', 'standing'] as const
export const AgendaBecause = z.enum(AGENDA_BECAUSE)
export type AgendaBecause = z.infer<typeof AgendaBecause>

/** A point of the agenda, with what it comes from. */
export const AgendaPoint = z.object({ words: Line, because: AgendaBecause, sourceId: Id.nullable() })
export type AgendaPoint = z.infer<typeof AgendaPoint>
export const AgendaItem = AgendaPoint.extend({
  id: Id,
  topic: z.string(),
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id,
})
export type AgendaItem = z.infer<typeof AgendaItem>

export const MinutesItem = z.object({ agendaItemId: Id, words: Words })
export type MinutesItem = z.infer<typeof MinutesItem>

/** Minutes as they stood from an instant on; a correction is a new version. */
export const Minutes = z.object({
  meetingId: Id,
  version: z.int(),
  items: z.array(MinutesItem),
  attended: z.array(Id),
  nextMeeting: z.string().nullable(),
  because: z.string().nullable(),
  byId: Id,
  at: z.date(),
})
export type Minutes = z.infer<typeof Minutes>

/** Why nobody of the family was at a meeting about their child: one of the municipality's reasons where it has any, and words. */
export interface FamilyAbsence {
  readonly id: string
  readonly reason: string | null
  readonly words: string
  readonly forFamily: boolean
  readonly byId: string
  readonly at: Date
}

const RESPONSES = ['approve', 'disagree'] as const
export const ResponseKind = z.enum(RESPONSES)
export type ResponseKind = z.infer<typeof ResponseKind>

/** What a guardian or the youth says of a version of the minutes; kept beside it for ever. */
export interface Response {
  readonly id: string
  readonly minutesVersion: number
  readonly personKind: 'guardian' | 'child'
  readonly personId: string
  readonly answer: ResponseKind
  readonly words: string | null
  readonly writtenBy: string | null
  readonly at: Date
}
