import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'

/** How a concern may end for a family to read; every other way out looks undecided. */
export const TOLD_OUTCOMES = ['ended', 'own_service', 'with_others', 'group_measure'] as const

/** A concern as somebody of the family has heard it: what was seen, when it was told, and what comes by when. */
export const ToldConcern = z.object({
  id: Id,
  notedOn: Day,
  /** The last talk in which the reader heard of it. */
  toldOn: Day,
  facts: z.string(),
  strengths: z.string(),
  /** The day by which it is decided what follows; null when it is. */
  decideBy: Day.nullable(),
  outcome: z.enum(TOLD_OUTCOMES).nullable(),
  reason: z.string().nullable(),
  decidedOn: Day.nullable(),
})
export type ToldConcern = z.infer<typeof ToldConcern>
