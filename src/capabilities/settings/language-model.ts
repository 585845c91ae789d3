import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { LEARNT_LANGUAGES } from '../../kernel/language.ts'
import { Day } from '../../kernel/time.ts'

/** A language that stands in a file, and is looked over by municipalities. */
export const ReviewedLanguage = z.enum(LEARNT_LANGUAGES)
export type ReviewedLanguage = z.infer<typeof ReviewedLanguage>

const words = z.string().trim().min(2).max(200)

/** That somebody has looked over a language: who, by what competence, when. */
export const Review = z.object({ reviewer: words, qualification: words, reviewedOn: Day })
export type Review = z.infer<typeof Review>

/** How a language stands in a municipality. */
export const LanguageStanding = z.object({
  language: ReviewedLanguage,
  /** By its own name. */
  name: z.string(),
  texts: z.int(),
  missing: z.int(),
  /** Translated, and looked over as they are now. */
  reviewed: z.int(),
  /** Which translations these are: another edition is not what somebody has looked over. */
  edition: z.string(),
  reviews: z.array(Review.extend({ id: Id, covers: z.int(), notedBy: z.string().nullable() })),
})
export type LanguageStanding = z.infer<typeof LanguageStanding>
