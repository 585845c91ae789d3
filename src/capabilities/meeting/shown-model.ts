import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { ASK_KINDS } from '../ask/model.ts'
import { Choice, Label } from '../settings/model.ts'
import { AgendaBecause, AgendaPoint, AnswerKind, InviteeKind, Meeting, MinutesItem, ResponseKind } from './model.ts'
import { STANDING } from './rules/agenda.ts'

/** Somebody who is called, with how far the invitation has come. */
export const ShownInvitee = z.object({
  id: Id,
  kind: InviteeKind,
  personId: Id.nullable(),
  name: z.string(),
  place: z.string().nullable(),
  me: z.boolean(),
  /** When the invitation was read; null for guests, who are told by others. */
  readAt: Instant.nullable(),
  answer: AnswerKind.nullable(),
  /** Shown to the helpers and to the one who wrote it. */
  words: z.string().nullable(),
})
export type ShownInvitee = z.input<typeof ShownInvitee>

/** What one person says of the minutes. */
export const ShownResponse = z.object({
  id: Id,
  version: z.int(),
  name: z.string(),
  me: z.boolean(),
  answer: ResponseKind,
  /** Shown to the helpers and to the one who wrote it. */
  words: z.string().nullable(),
  at: Instant,
})
export type ShownResponse = z.input<typeof ShownResponse>

export const ShownMinutes = z.object({
  version: z.int(),
  items: z.array(MinutesItem),
  attended: z.array(Id),
  nextMeeting: z.string().nullable(),
  because: z.string().nullable(),
  by: z.string(),
  at: Instant,
})
export type ShownMinutes = z.input<typeof ShownMinutes>

const MeetingHead = Meeting.pick({
  id: true,
  caseId: true,
  kind: true,
  purpose: true,
  place: true,
  state: true,
  interpreterLanguage: true,
  cancelledBecause: true,
  version: true,
}).extend({ startsAt: Instant, endsAt: Instant })

/** A meeting in a list. */
export const ListedMeeting = MeetingHead.extend({
  invitees: z.array(ShownInvitee),
  /** The latest minutes, with what is said of them. */
  minutes: z.object({ version: z.int(), at: Instant }).nullable(),
  responses: z.array(ShownResponse),
  /** What I may answer now. */
  may: z.object({ answer: z.boolean(), respond: z.boolean() }),
})
export type ListedMeeting = z.input<typeof ListedMeeting>

/** A measure that was agreed in the meeting. */
const Agreed = z.object({ id: Id, title: z.string(), responsible: z.string(), evaluateOn: z.string() })

/** Why nobody of the family was there. */
const ShownAbsence = z.object({
  reason: Label.nullable(),
  words: z.string(),
  forFamily: z.boolean(),
  by: z.string(),
  at: Instant,
})

/** That the family was not at a meeting: whether somebody must say why, by which reasons, and what was said. */
const WithoutFamily = z.object({
  missed: z.boolean(),
  /** For employees. */
  reasons: z.array(Choice),
  /** Told to employees, and to the family where whoever wrote it said so. */
  said: ShownAbsence.nullable(),
})
export type WithoutFamily = z.input<typeof WithoutFamily>

/** The page of one meeting. */
export const ShownMeeting = ListedMeeting.extend({
  childName: z.string(),
  calledBy: z.string(),
  /** Who is called needs an interpreter, and whether one is ordered; told to employees, while it is to come. */
  interpreter: z.object({ language: z.string(), orderedAt: Instant.nullable() }).nullable(),
  minutesBy: z.string(),
  agenda: z.array(AgendaPoint.extend({ id: Id })),
  /** Every version, the oldest first. */
  versions: z.array(ShownMinutes),
  measures: z.array(Agreed),
  /** Of a meeting that the family was not at; null where there is nothing to tell this reader. */
  withoutFamily: WithoutFamily.nullable(),
  /** The child's words that this reader is told, the latest first. */
  childViews: z.array(z.object({ id: Id, words: z.string(), talkedOn: z.string().nullable() })),
})
export type ShownMeeting = z.input<typeof ShownMeeting>

/** What the form for calling begins with. */
export const Proposal = z.object({
  childName: z.string(),
  people: z.array(
    z.object({
      kind: InviteeKind.exclude(['guest']),
      personId: Id,
      name: z.string(),
      place: z.string().nullable(),
      me: z.boolean(),
    }),
  ),
  agenda: z.array(
    z.object({
      because: AgendaBecause,
      sourceId: Id.nullable(),
      words: z.string().nullable(),
      standing: z.enum(STANDING).nullable(),
      askKind: z.enum(ASK_KINDS).nullable(),
    }),
  ),
  /** The language that somebody in the family needs an interpreter for. */
  interpreterLanguage: z.string().nullable(),
})
export type Proposal = z.input<typeof Proposal>
