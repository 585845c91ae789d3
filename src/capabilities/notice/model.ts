import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'

/** What somebody can be told. */
export const NOTICE_KINDS = [
  'baton',
  'deputy',
  'acting',
  'participation',
  'consent',
  'meeting',
  'shared_concern',
  'advice',
  'minutes',
  'break_glass',
  'consent_ends',
  'consent_ended',
  'threshold',
  'block_review',
  'offer_fell',
  'transition',
  'transition_pack',
  'transition_check',
  'transition_start',
  'transition_answered',
  'transition_fell',
  'need',
  'need_way',
  'need_answered',
  'need_way_answered',
  'baton_answered',
  'participation_answered',
  'advice_answered',
  'concern_answered',
  'message',
  'own_word',
  'own_word_say',
  'own_word_answered',
  // The same of what stands with the plan: a goal of one's own, or that one does not agree.
  'plan_answered',
  'own_view',
  'plan_disagreed',
  'paper',
  'message_stalled',
  'feedback_asked',
  'feedback_shown',
  'feedback_done',
  'contact_written',
  'reminder',
  'escalated',
  'disagreement',
  'disagreement_ended',
  'unit_question',
  'unit_question_answered',
  'task',
  'task_answered',
  'no_longer',
] as const
export const NoticeKind = z.enum(NOTICE_KINDS)
export type NoticeKind = z.infer<typeof NoticeKind>

export const RECEIVER_KINDS = ['employee', 'service', 'family'] as const
/** Who is told: a person, or a service whose leader must see to it. */
export interface Receiver {
  readonly kind: (typeof RECEIVER_KINDS)[number]
  readonly id: string
}
/** Somebody with a mailbox. */
export interface Person {
  readonly kind: 'employee' | 'family'
  readonly id: string
}

export const ENDINGS = ['answered', 'withdrawn'] as const
export type Ending = (typeof ENDINGS)[number]

export const CHANNELS = ['email', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

/** When something leaves the inbox: at once, gathered with other things, or never. */
export const When = z.enum(['at_once', 'digest', 'inbox'])
export type When = z.infer<typeof When>

/** A local time, `HH:MM`. */
export const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const DAY_MINUTES = 24 * 60
/** Some time of the day must be left, also on the one that is an hour shorter. */
const LEAST_FREE = 2 * 60
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
/** Hours in which nothing is sent; they may go over midnight. The same time twice means none at all. */
export const Quiet = z
  .object({ from: LocalTime, to: LocalTime })
  .refine(({ from, to }) => (minutesOf(to) - minutesOf(from) + DAY_MINUTES) % DAY_MINUTES <= DAY_MINUTES - LEAST_FREE)
export type Quiet = z.infer<typeof Quiet>

/** How somebody wants to be told. */
export const Habits = z.object({
  /** What was chosen for a topic; the default where nothing was. */
  when: z.record(z.string(), When),
  /** Nothing is sent in these hours; null for somebody who wants none. */
  quiet: Quiet.nullable(),
  digestAt: LocalTime,
  channels: z.array(z.enum(CHANNELS)),
})
export type Habits = z.infer<typeof Habits>

/** One line of the inbox as it is kept. */
export const Notice = z.object({
  id: Id,
  kind: NoticeKind,
  to: z.object({ kind: z.enum(RECEIVER_KINDS), id: Id }),
  about: z.object({ kind: z.enum(['case', 'concern']), id: Id }).nullable(),
  topic: z.string().nullable(),
  childId: Id.nullable(),
  thingId: Id.nullable(),
  dueAt: z.date().nullable(),
  toldAt: z.date(),
  readAt: z.date().nullable(),
  ending: z.enum(ENDINGS).nullable(),
})
export type Notice = z.infer<typeof Notice>

/** A message on its way to one receiver. */
export interface Message {
  readonly id: string
  readonly to: Person
  readonly channel: Channel
  readonly sendAt: Date
  readonly notices: readonly Notice[]
}

/** A departure from the inbox. */
export interface Departure {
  readonly channel: Channel
  readonly sendAt: Date
  readonly digest: boolean
}
