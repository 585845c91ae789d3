import * as z from 'zod'
import { Label, TOPIC_IDS, Why } from './parts.ts'
import { SERVICE_KINDS } from './service-kind-model.ts'

const slug = z.string().regex(/^[a-z][a-z0-9_]*$/)
const age = z.int().min(0).max(30)
const days = z.int().min(1).max(365)

/** What can be taken into a block from what is there already. */
export const BLOCK_SOURCES = ['goals', 'measures', 'helped', 'voice', 'people'] as const
export type BlockSource = (typeof BLOCK_SOURCES)[number]

/** A part of the pack that the family says yes or no to by itself. */
export const PassageBlock = z.object({
  id: slug,
  label: Label,
  guide: Label,
  /** Who must say yes, and who may read it, follows from the topic. */
  topic: z.enum(TOPIC_IDS),
  sources: z.array(z.enum(BLOCK_SOURCES)),
})
export type PassageBlock = z.infer<typeof PassageBlock>

/** From what the day of a passage is reckoned. */
export const PassageDay = z.discriminatedUnion('by', [
  /** A day of the calendar year in which the child comes to an age, as school does. */
  z.object({ by: z.literal('year'), age, month: z.int().min(1).max(12), day: z.int().min(1).max(28) }),
  z.object({ by: z.literal('birthday'), age }),
  /** The birthday from which the case is the person's own. */
  z.object({ by: z.literal('own_case') }),
  /** Nobody can reckon it: the holder says it. */
  z.object({ by: z.literal('hand') }),
])
export type PassageDay = z.infer<typeof PassageDay>

/** A passage from one service to another, as the municipality wants it done. */
export const Passage = z.object({
  id: slug,
  label: Label,
  day: PassageDay,
  /** The kinds of services that send and receive; empty for any. */
  fromKinds: z.array(z.enum(SERVICE_KINDS)),
  toKinds: z.array(z.enum(SERVICE_KINDS)),
  /** It begins by itself so many months before its day; null where only somebody begins it. */
  startMonths: z.int().min(1).max(24).nullable(),
  /** So many days until something is done about it. */
  beginDays: days,
  /** So many days before its day the receiver must have said yes. */
  receiveDays: z.int().min(0).max(365),
  /** So many months after the yes the receiver is asked how it goes, and has so many days to answer. */
  checkMonths: z.int().min(1).max(12),
  checkDays: days,
  /** The receiving service becomes the owner of the case, where the family has opened all of it. */
  ownerMoves: z.boolean(),
  /** What else belongs to it and is done elsewhere: the birthday's own questions, or what the family takes along itself. */
  elsewhere: z.enum(['birthday', 'carried']).nullable(),
  blocks: z.array(PassageBlock).min(1).max(12),
  why: Why,
  retired: z.boolean().optional(),
})
export type Passage = z.infer<typeof Passage>
