import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'

/** The words are of the plan, for the case team alone: that something stands still may be what one in the family must not know of. */
export const IN_TEAM = { topic: 'plan', audience: 'team' } as const

export const Words = z.string().trim().min(1).max(2000)

export const State = z.enum(['sent', 'answered', 'withdrawn'])
export type State = z.infer<typeof State>

/** What the coordinating unit was asked in a case, as it is kept. */
export interface UnitQuestion {
  readonly id: string
  readonly caseId: string
  /** An id of the settings' list; null where the municipality has none. */
  readonly kind: string | null
  readonly words: string | null
  readonly askedBy: string
  readonly serviceId: string
  readonly askedAt: Date
  readonly dueOn: string
  readonly toId: string
  readonly state: State
  readonly answer: string | null
  /** Who answered it or took it back; null where it ended with its case. */
  readonly endedBy: string | null
  readonly endedAt: Date | null
  readonly version: number
}

/** What both sides read of one. */
const common = {
  ...{ id: Id, caseId: Id, kind: Label.nullable(), askedBy: z.string(), askedAt: Instant, dueOn: Day },
  ...{ state: State, answer: z.string().nullable(), endedBy: z.string().nullable(), endedAt: Instant.nullable() },
  version: z.int(),
}

/** The same as those of the case read it. */
export const QuestionShown = z.object({
  ...common,
  words: z.string().nullable(),
  to: z.string(),
  /** The reader may take it back. */
  mayTakeBack: z.boolean(),
})

/** The same as the unit reads it: never about whom, nor the words, but where the reader is shown the plan of the case. */
export const QuestionAsked = z.object({
  ...common,
  caseNumber: z.string(),
  unit: z.string(),
  service: z.string(),
  /** It was put to the reader, and not to another of the unit. */
  mine: z.boolean(),
  seen: z.object({ childName: z.string(), words: z.string().nullable() }).nullable(),
})
