import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../settings/model.ts'
import { Audience } from '../sight/model.ts'

export const TopicId = z.enum(TOPIC_IDS)
export const Title = z.string().trim().min(1).max(200)
export const Words = z.string().trim().min(1).max(2000)

export const NEED_STATES = ['open', 'met', 'dropped'] as const
/** Something that is needed, in the words of who saw it. */
export const Need = z.object({
  id: Id,
  caseId: Id,
  what: Title,
  /** Why it matters. */
  why: Words.nullable(),
  /** The kind of help: one of those that the municipality has. */
  offer: z.string().nullable(),
  /** The measure by which it is met, where there is one. */
  measureId: Id.nullable(),
  state: z.enum(NEED_STATES),
  /** How it ended. */
  outcome: Words.nullable(),
  closedAt: z.date().nullable(),
  addedBy: Id,
  at: z.date(),
  topic: TopicId,
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id,
  version: z.int(),
})
export type Need = z.infer<typeof Need>

/** Whom a need can be told to when it is noted. */
export const TELLS = ['everyone', 'team', 'own_service'] as const
/** What is written when a need is noted. */
export const NewNeed = z.object({
  what: Title,
  why: Words.nullable().default(null),
  offer: z.string().min(1).max(60).nullable().default(null),
  topic: TopicId.default('plan'),
  audience: z.enum(TELLS).default('everyone'),
})
export type NewNeed = z.infer<typeof NewNeed>

/** How far a question to a service has come; `not_agreed` when the asker said no to its other way. */
export const REQUEST_STATES = ['sent', 'accepted', 'declined', 'countered', 'not_agreed', 'withdrawn', 'done'] as const
export const RequestState = z.enum(REQUEST_STATES)
export type RequestState = z.infer<typeof RequestState>

/** A service that is asked to do something about a need. Whoever sent it is responsible until somebody has said yes. */
export const NeedRequest = z.object({
  id: Id,
  needId: Id,
  caseId: Id,
  serviceId: Id,
  sentBy: Id,
  sentAt: z.date(),
  words: Words.nullable(),
  state: RequestState,
  answeredBy: Id.nullable(),
  answeredAt: z.date().nullable(),
  /** Why not: among the municipality's reasons, and in words. */
  reason: z.string().nullable(),
  answer: Words.nullable(),
  /** Who takes it, or would, and from when. */
  takenBy: Id.nullable(),
  startsOn: Day.nullable(),
  /** What the service would do instead. */
  instead: Words.nullable(),
  endedAt: z.date().nullable(),
  outcome: Words.nullable(),
  version: z.int(),
})
export type NeedRequest = z.infer<typeof NeedRequest>

/** What a service answers: yes, no with why, or another way. */
export const ServiceAnswer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('accept'), employeeId: Id, startsOn: Day }),
  z.object({ is: z.literal('decline'), reason: z.string().min(1).max(60).nullable(), words: Words }),
  z.object({ is: z.literal('counter'), employeeId: Id, startsOn: Day, instead: Words }),
])
export type ServiceAnswer = z.infer<typeof ServiceAnswer>
