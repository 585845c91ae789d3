import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'

/** Why a letter opens nothing any more, as somebody says it. */
export const LETTER_ENDINGS = ['withdrawn', 'lost', 'misused'] as const
/** What was shown, face to face. */
export const SEEN_BY = ['passport', 'residence_card', 'national_id', 'other'] as const
/** So many wrong numbers, and the letter is over. */
export const MOST_TRIES = 5
/** So long the paper can be made, in minutes, by who made the letter: afterwards nobody can see the code again. */
export const PRINT_MINUTES = 30

export const LETTER_STATES = ['waiting', 'used', 'expired', 'ended'] as const

/** A letter as those who may make one see it; never its code. */
export const ShownLetter = z.object({
  id: Id,
  personId: Id,
  madeBy: z.string(),
  madeOn: Day,
  expiresOn: Day,
  state: z.enum(LETTER_STATES),
  usedAt: Instant.nullable(),
  because: z.string().nullable(),
  /** Whether the reader can make the paper now. */
  mayPrint: z.boolean(),
})

/** That somebody's identity was seen. */
export const SeenIdentity = z.object({ on: Day, how: z.enum(SEEN_BY), words: z.string(), by: z.string() })

export interface LetterRow {
  readonly id: string
  readonly caseId: string
  readonly personId: string
  readonly language: string
  readonly madeById: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly tries: number
  readonly usedAt: Date | null
  readonly endedAt: Date | null
  readonly endedBecause: string | null
}
