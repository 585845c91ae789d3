import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { BLOCK_SOURCES } from '../settings/passage-model.ts'
import { Giver, TopicKey } from '../signer/model.ts'

export const STATES = ['open', 'sent', 'accepted', 'dropped'] as const
export const State = z.enum(STATES)

/** How it goes with what was handed over. */
export const GOING = ['well', 'partly', 'not'] as const
export const Going = z.enum(GOING)

/** In which way an answer came. */
export const METHODS = ['portal', 'oral', 'paper'] as const
export const YesNo = z.enum(['yes', 'no'])

/** Something that is taken into a block from what is there. */
export const Picked = z.object({ kind: z.enum(BLOCK_SOURCES), id: Id })
export type Picked = z.infer<typeof Picked>

/** The same as it read when it was taken. */
export const Line = Picked.extend({
  text: z.string(),
  /** A service that it tells of: somebody may have to be kept from knowing of it. */
  ofServiceId: Id.nullable(),
})
export type Line = z.infer<typeof Line>

/** A passage of one child from one service to another. */
export const Transition = z.object({
  id: Id,
  caseId: Id,
  childId: Id,
  passage: z.string(),
  happensOn: Day,
  fromServiceId: Id,
  toServiceId: Id.nullable(),
  toEmployeeId: Id.nullable(),
  state: State,
  startedAt: z.date(),
  beginBy: Day,
  receiveBy: Day,
  begunAt: z.date().nullable(),
  askedAt: z.date().nullable(),
  sentAt: z.date().nullable(),
  sentBy: Id.nullable(),
  acceptedAt: z.date().nullable(),
  acceptedBy: Id.nullable(),
  /** The blocks that went along with the yes. */
  carried: z.array(z.string()),
  declinedAt: z.date().nullable(),
  declineReason: z.string().nullable(),
  declineWords: z.string().nullable(),
  checkOn: Day.nullable(),
  checkBy: Day.nullable(),
  checkAskedAt: z.date().nullable(),
  checkedAt: z.date().nullable(),
  checkedBy: Id.nullable(),
  checkGoing: Going.nullable(),
  checkMissing: z.string().nullable(),
  droppedAt: z.date().nullable(),
  droppedBecause: z.string().nullable(),
  version: z.int(),
})
export type Transition = z.infer<typeof Transition>

/** A block of the pack as it was last written. */
export const Block = z.object({
  transitionId: Id,
  block: z.string(),
  version: z.int(),
  topic: TopicKey,
  words: z.string(),
  lines: z.array(Line),
  writtenBy: Id,
  at: z.date(),
})
export type Block = z.infer<typeof Block>

/** What one who must answer has said of a block. */
export const Answer = z.object({
  transitionId: Id,
  block: z.string(),
  version: z.int(),
  giver: Giver,
  answer: YesNo,
  words: z.string().nullable(),
  at: z.date(),
})
export type Answer = z.infer<typeof Answer>

/** The most that is written in a block, or beside an answer. */
export const Words = z.string().trim().max(4000)
