import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { Responsible } from '../plan/model.ts'

export const TASK_STATES = ['sent', 'accepted', 'declined', 'withdrawn'] as const

/** That somebody was asked to see to a measure, and what that one said. */
export const Task = z.object({
  id: Id,
  caseId: Id,
  measureId: Id,
  to: Responsible,
  askedBy: Id,
  askedAt: z.date(),
  dueOn: Day,
  state: z.enum(TASK_STATES),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  /** Who answered, or wrote the answer down; nobody where it was taken back by a rule. */
  endedBy: Id.nullable(),
  endedAt: z.date().nullable(),
  /** The measure still is this one's to see to: it has gone to nobody else and is not over. */
  stands: z.boolean(),
  /** When it went to another, or was over. */
  stoodUntil: z.date().nullable(),
  version: z.int(),
})
export type Task = z.infer<typeof Task>

/** What one says: yes, or no with why. */
export const Answer = z.discriminatedUnion('is', [
  z.object({ is: z.literal('accept') }),
  z.object({
    is: z.literal('decline'),
    reason: z.string().max(60).nullable().default(null),
    words: z.string().trim().min(1).max(2000),
  }),
])
export type Answer = z.infer<typeof Answer>
