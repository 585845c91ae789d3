import * as z from 'zod'
import { FAMILY_ROLES } from '../../kernel/actor.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label, Phone } from '../settings/model.ts'
import { Message, MessageFile, TopicId } from './model.ts'

/** When somebody who is written to is away, and who stands in meanwhile; who stands in does not read what was written. */
export const Away = z.object({ until: Day.nullable(), standIn: z.string().nullable() })
export type Away = z.infer<typeof Away>

/** Somebody who reads. */
export const Reader = z.object({
  kind: z.enum(['employee', 'family']),
  id: Id,
  name: z.string(),
  /** What an employee is called at work; how one of the family is of the child's. */
  title: z.string().nullable(),
  familyRole: z.enum(FAMILY_ROLES).nullable(),
  service: z.string().nullable(),
  away: Away.nullable(),
})
export type Reader = z.infer<typeof Reader>

/** What must be known before something is sent. */
const Expected = {
  /** By when the municipality says that there will be an answer to what the family sends now. */
  answerBy: Day,
  answerDays: z.int(),
  inWorkingDays: z.boolean(),
  /** Where the family reaches somebody now; messages are not read around the clock. */
  phones: z.object({ childWelfareEmergency: Phone, police: Phone, alarm: Phone }),
  /** How many photos and papers may go with it, and how many bytes they may be together. */
  files: z.object({ most: z.int(), bytes: z.int() }),
}

/** Whom the reader can write to about a topic. */
export const Choices = z.object({
  childName: z.string(),
  topics: z.array(z.object({ id: TopicId, label: Label })),
  topic: TopicId,
  people: z.array(Reader.extend({ holds: z.boolean(), interpreterLanguage: z.string().nullable() })),
  ...Expected,
})
export type Choices = z.infer<typeof Choices>

/** A thread in a list. */
export const ThreadRow = z.object({
  id: Id,
  /** Null to who takes over, and was not written what it began with. */
  subject: z.string().nullable(),
  topic: Label,
  /** Those who read it besides the reader. */
  withWhom: z.array(z.string()),
  lastAt: Instant,
  count: z.int(),
  unread: z.int(),
  /** Until when an answer is waited for, and from whom; null when nobody waits. */
  waits: z.object({ dueAt: Instant, forMe: z.boolean(), late: z.boolean() }).nullable(),
})
export type ThreadRow = z.input<typeof ThreadRow>

export const Threads = z.object({
  childName: z.string(),
  threads: z.array(ThreadRow),
  more: z.boolean(),
  mayBegin: z.boolean(),
})

/** What was written, as one reader reads it. */
export const ShownMessage = Message.pick({
  id: true,
  words: true,
  corrects: true,
  translatedBy: true,
  interpreter: true,
}).extend({
  at: Instant,
  by: z.string(),
  service: z.string().nullable(),
  own: z.boolean(),
  /** A later one puts it right. */
  corrected: z.boolean(),
  files: z.array(MessageFile),
  /** Who has opened it, and when; told to who wrote it. */
  openedBy: z.array(z.object({ name: z.string(), at: Instant })),
})

/** What was written last and the sender had not seen, where something was. */
export const WrittenMeanwhile = z.object({ last: Id.nullable(), messages: z.array(ShownMessage) })

export const OpenThread = z.object({
  id: Id,
  subject: ThreadRow.shape.subject,
  topic: Label,
  topicId: TopicId,
  familyRole: z.enum(FAMILY_ROLES),
  childName: z.string(),
  /** Everybody who reads it now, the reader too. */
  readers: z.array(Reader),
  /** None of those it was written to reads it any more: whoever holds the baton does. */
  takenOver: z.boolean(),
  messages: z.array(ShownMessage),
  waits: ThreadRow.shape.waits,
  /** To whom of the family waits: why no answer comes in time. */
  stalled: z.enum(['away', 'late', 'closed']).nullable(),
  /** The service that had the case, and its telephone: where to turn when it is closed. */
  turnTo: z.object({ service: z.string(), phone: z.string().nullable() }).nullable(),
  closed: z.boolean(),
  /** Not in a closed case, nor to one of the family who reads it no more. */
  mayWrite: z.boolean(),
  ...Expected,
})
export type OpenThread = z.input<typeof OpenThread>
