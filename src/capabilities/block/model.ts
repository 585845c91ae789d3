import * as z from 'zod'
import config from '../../../config/blocks.json' with { type: 'json' }
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Label, TOPIC_IDS, Why } from '../settings/model.ts'

/** How much a guardian is kept from: the case, a topic of it, one entry in the log, or what the child has said. */
const SCOPES = ['case', 'topic', 'entry', 'voice'] as const
const Scope = z.enum(SCOPES)
type Scope = z.infer<typeof Scope>
const TopicKey = z.enum(TOPIC_IDS)

const age = z.int().min(0).max(30)
/** A legal reason to keep something from a guardian. */
export const BlockCode = z.object({
  id: z.string().regex(/^PB-[A-Z0-9-]+$/),
  label: Label,
  explains: Label,
  scopes: z.array(Scope).min(1),
  /** Only for these topics; left out for all. */
  topics: z.array(TopicKey).optional(),
  fromAge: age.optional(),
  /** Until this age. */
  toAge: age.optional(),
  /** The legal reason why somebody need not answer for the child, if this one may lead to it: proposed, never by itself. */
  signing: z.string().optional(),
  /** It is looked at again within so many days. */
  recheckDays: z.int().min(1).max(365),
  why: Why,
})
export type BlockCode = z.infer<typeof BlockCode>

/** The legal reasons as data: where each is known from, and what nobody has checked in the law itself. */
export const blocks = z
  .object({ notVerified: Label, answerDays: z.int().min(1), codes: z.array(BlockCode).min(1) })
  .parse(config)

/** A legal reason by its id. */
export const blockCode = (id: string): BlockCode | undefined => blocks.codes.find(one => one.id === id)

/** What is hidden, as it is chosen. */
export const What = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('case') }),
  z.object({ scope: z.literal('topic'), topic: TopicKey }),
  z.object({ scope: z.literal('entry'), entryId: Id }),
  z.object({ scope: z.literal('voice') }),
])
export type What = z.infer<typeof What>

/** That a guardian is kept from something, by whom, why, and when it is looked at again. */
export const Block = z.object({
  id: Id,
  /** Where it was set: a case, or a concern before there is one. */
  caseId: Id.nullable(),
  concernId: Id.nullable(),
  childId: Id,
  personId: Id,
  code: z.string(),
  what: What,
  reason: z.string(),
  setBy: Id,
  setAt: z.date(),
  recheckOn: Day,
  liftedAt: z.date().nullable(),
  version: z.int(),
})
export type Block = z.infer<typeof Block>
