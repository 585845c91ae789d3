import { LANGUAGES, LEARNT_LANGUAGES } from '../../kernel/language.ts'
import { dayOf } from '../../kernel/time.ts'
import { listing, operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { editionOf, languageFiles } from '../../platform/languages.ts'
import { mayTendLanguages } from './access.ts'
import * as api from './language-api.ts'
import type { LanguageStanding } from './language-model.ts'
import { coveredOf, judgeReview } from './language-rules.ts'
import { areAllReviewed, insertReview, reviewsOf } from './language-store.ts'
import { namesOf } from './ports.ts'

/** All that is to be said: what any language has a translation of. English is held to have all (scripts/languages). */
const allTexts = () => new Set(LEARNT_LANGUAGES.flatMap(one => Object.keys(languageFiles[one].texts))).size

export const listLanguages = listing(api.listLanguages, {
  allow: mayTendLanguages,
  handle: async ({ tx, actor: { municipality } }) => {
    const reviews = await reviewsOf(tx, municipality)
    const names = await namesOf(tx, municipality, [...new Set(reviews.map(one => one.notedBy))])
    const whole = allTexts()
    return LEARNT_LANGUAGES.map((language): LanguageStanding => {
      const { texts, edition } = editionOf(language)
      const own = reviews.filter(one => one.language === language)
      return {
        ...{ language, name: LANGUAGES[language], texts: whole, missing: whole - texts.length, edition },
        reviewed: coveredOf(
          texts,
          own.map(one => one.texts),
        ),
        reviews: own.map(({ id, reviewer, qualification, reviewedOn, ...one }) => ({
          ...{ id, reviewer, qualification, reviewedOn },
          covers: coveredOf(texts, [one.texts]),
          notedBy: names.get(one.notedBy) ?? null,
        })),
      }
    })
  },
})

export const noteReview = operation(api.noteReview, {
  subject: async (_tx, { language }) => editionOf(language),
  allow: mayTendLanguages,
  handle: async ({ tx, actor, input, subject, now, newId }) => {
    const { language, edition, reviewer, qualification, reviewedOn } = input
    const is = { edition: subject.edition, texts: subject.texts.length, today: dayOf(now) }
    const wrong = judgeReview({ edition, reviewedOn }, is)
    if (wrong) return wrong
    const id = newId()
    const note = { id, language, reviewer, qualification, reviewedOn, texts: subject.texts }
    await insertReview(tx, actor.municipality, { ...note, notedBy: actor.id, notedAt: now })
    return { id }
  },
})

/** Whether all that a language says has been looked over, as it is now; where something is missing, the Norwegian stands. */
export async function isReviewed(tx: Tx, municipality: number, language: string): Promise<boolean> {
  const known = LEARNT_LANGUAGES.find(one => one === language)
  if (known === undefined) return true
  const { texts } = editionOf(known)
  return texts.length > 0 && areAllReviewed(tx, { municipality, language: known, texts })
}

export const languageOperations = [listLanguages, noteReview]
