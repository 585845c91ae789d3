import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Facts } from '../case/model.ts'
import { Label } from '../organisation/model.ts'
import { Paper } from './paper-model.ts'
import { ANSWERS, INTERPRETED, METHODS, TopicKey } from '../sharing/model.ts'

const Topic = z.object({ id: TopicKey, label: Label })

/** How an answer stopped being the one that rules. */
const ANSWER_ENDINGS = ['withdrawn', 'expired', 'replaced'] as const

/** An answer as it was given, and how it ended. To the family only their own. */
export const PastAnswer = z.object({
  id: Id,
  giverId: Id,
  giver: z.string(),
  topic: TopicKey,
  purpose: Label,
  answer: z.enum(ANSWERS),
  limits: z.string().nullable(),
  from: Day,
  /** The first day on which it no longer holds by itself; null for a no. */
  to: Day.nullable(),
  method: z.enum(METHODS),
  language: z.string().nullable(),
  interpreter: z.enum(INTERPRETED).nullable(),
  /** Where the paper lies; null to the family. */
  archiveRef: z.string().nullable(),
  /** The scanned paper, where one is attached. */
  paper: Paper.nullable(),
  /** The reader may attach one. */
  mayAttach: z.boolean(),
  /** Null while it still rules. */
  ending: z.object({ how: z.enum(ANSWER_ENDINGS), on: Day }).nullable(),
})
export type PastAnswer = z.infer<typeof PastAnswer>

/** Everything that was answered about a case, service by service, the latest first. */
export const History = z.object({
  childName: z.string(),
  topics: z.array(Topic),
  services: z.array(
    z.object({
      id: Id,
      name: z.string(),
      /** What the service sees by consent now. */
      open: z.array(TopicKey),
      answers: z.array(PastAnswer),
    }),
  ),
})
export type History = z.infer<typeof History>

/** Why a time in which a service could see something ended. */
export const PERIOD_ENDINGS = ['withdrawn', 'expired', 'other'] as const

/** A time in which somebody of the service could see a topic by consent. */
const SharedPeriod = z.object({
  topic: TopicKey,
  from: Instant,
  to: Instant.nullable(),
  /** Null while it lasts. */
  ending: z.enum(PERIOD_ENDINGS).nullable(),
})

/** Something in the log that the service could see by consent: its sentence is made from `kind` and `facts`. */
const SharedThing = z.object({
  id: Id,
  topic: TopicKey,
  /** When it was written. */
  at: Instant,
  kind: z.string(),
  facts: Facts,
  words: z.string().nullable(),
  /** From when, and until when, the service could see it; null while it can. */
  from: Instant,
  to: Instant.nullable(),
  /** The first time that somebody of the service was in the case while it could be seen; null when nobody was. */
  seen: z.object({ at: Instant, name: z.string().nullable() }).nullable(),
})
type SharedThing = z.infer<typeof SharedThing>

/** What one service has been given under the consents, as far as the one who asks may read it. */
export const Shared = z.object({
  serviceName: z.string(),
  topics: z.array(Topic),
  periods: z.array(SharedPeriod),
  things: z.array(SharedThing),
  /** Where the next page begins; null at the end. */
  next: z.string().nullable(),
})
export type Shared = z.infer<typeof Shared>
