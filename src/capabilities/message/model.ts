import * as z from 'zod'
import { FAMILY_ROLES } from '../../kernel/actor.ts'
import { MEDIA_TYPES, base64Of } from '../../kernel/file.ts'
import { Id } from '../../kernel/ids.ts'
import { TOPIC_IDS } from '../settings/model.ts'

export const TopicId = z.enum(TOPIC_IDS)
export const Words = z.string().trim().min(1).max(4000)
export const About = z.string().trim().min(1).max(120)

/** Who wrote: somebody who works, or somebody of the family. */
const WRITER_KINDS = ['employee', 'family'] as const

/** Messages between one of the family and some of the team. */
export const Thread = z.object({
  id: Id,
  caseId: Id,
  childId: Id,
  subject: z.string(),
  topic: TopicId,
  familyId: Id,
  familyRole: z.enum(FAMILY_ROLES),
  startedBy: Id,
  at: z.date(),
})
export type Thread = z.infer<typeof Thread>

/** An employee whom a thread was written to, in the service in which it is read. */
export interface Member {
  readonly threadId: string
  readonly employeeId: string
  readonly serviceId: string
}

/** What was written; never changed. */
export const Message = z.object({
  id: Id,
  threadId: Id,
  byKind: z.enum(WRITER_KINDS),
  byId: Id,
  serviceId: Id.nullable(),
  at: z.date(),
  words: z.string(),
  /** The own message that this one puts right. */
  corrects: Id.nullable(),
  translatedBy: z.string().nullable(),
  interpreter: z.boolean(),
})
export type Message = z.infer<typeof Message>

/** That a message has been opened. */
export interface Opened {
  readonly messageId: string
  readonly readerId: string
  readonly at: Date
}

/** Bytes that all files of one message may be, whatever the settings say. */
export const MOST_FILE_BYTES = 8 * 1024 * 1024
/** A file that is to go with a message, and what is on it. */
export const NewFile = z.object({
  content: base64Of(MOST_FILE_BYTES),
  shows: z.string().trim().min(1).max(200).nullable().default(null),
})
export type NewFile = z.infer<typeof NewFile>

/** A file that goes with a message; its content is opened apart. */
export const MessageFile = z.object({
  id: Id,
  mediaType: z.enum(MEDIA_TYPES),
  /** In bytes. */
  size: z.int(),
  shows: z.string().nullable(),
})
export type MessageFile = z.infer<typeof MessageFile>

/** What somebody writes, whatever it is written in. */
export const Written = z.object({
  words: Words,
  files: z.array(NewFile).max(6).default([]),
  /** Who put it into this language, where somebody did. */
  translatedBy: z.string().trim().min(1).max(200).nullable().default(null),
  /** The writer wants an interpreter when it is talked about. */
  interpreter: z.boolean().default(false),
})

/** Whom a new thread is for: each of the family gets one of their own. */
export const Receivers = z.object({
  employees: z.array(Id).max(20).default([]),
  family: z.array(Id).max(10).default([]),
})
export type Receivers = z.infer<typeof Receivers>
