import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { LanguageStanding, Review, ReviewedLanguage } from './language-model.ts'

/** The languages of the family's app: what is missing, and what somebody qualified has looked over. */
export const listLanguages = read('language.list', '/languages', {
  login: 'substantial',
  trail: 'language.listed',
  about: 'municipality',
})
  .input(z.object({}))
  .output(z.array(LanguageStanding))

/** Notes that somebody has looked over a language as it is now. */
export const noteReview = write('language.review', '/languages/{language}/reviews', {
  login: 'high',
  trail: 'language.reviewed',
  about: 'municipality',
})
  .input(Review.extend({ language: ReviewedLanguage, edition: z.string().max(64) }))
  .output(z.object({ id: Id }))
  .errors(refusals('language.other_edition', 'language.not_yet', 'language.nothing_there'))
