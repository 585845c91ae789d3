import { createHash } from 'node:crypto'
import ar from '../../languages/ar.json' with { type: 'json' }
import en from '../../languages/en.json' with { type: 'json' }
import pl from '../../languages/pl.json' with { type: 'json' }
import se from '../../languages/se.json' with { type: 'json' }
import so from '../../languages/so.json' with { type: 'json' }
import uk from '../../languages/uk.json' with { type: 'json' }
import arPrinted from '../../languages/printed/ar.json' with { type: 'json' }
import enPrinted from '../../languages/printed/en.json' with { type: 'json' }
import plPrinted from '../../languages/printed/pl.json' with { type: 'json' }
import sePrinted from '../../languages/printed/se.json' with { type: 'json' }
import soPrinted from '../../languages/printed/so.json' with { type: 'json' }
import ukPrinted from '../../languages/printed/uk.json' with { type: 'json' }
import { LEARNT_LANGUAGES, learn } from '../kernel/language.ts'
import type { LearntLanguage } from '../kernel/language.ts'
import { tongueFrom } from '../kernel/tongue.ts'
import type { LanguageFile } from '../kernel/tongue.ts'

/** With what stands on paper only. */
const whole = (file: LanguageFile, printed: Pick<LanguageFile, 'texts'>): LanguageFile => ({
  ...file,
  texts: { ...file.texts, ...printed.texts },
})
export const languageFiles: Readonly<Record<LearntLanguage, LanguageFile>> = {
  en: whole(en, enPrinted),
  se: whole(se, sePrinted),
  ar: whole(ar, arPrinted),
  uk: whole(uk, ukPrinted),
  so: whole(so, soPrinted),
  pl: whole(pl, plPrinted),
}

/** Takes in every language, for what the server says by itself: mails, papers, the pages of log-in. */
export const learnLanguages = (): void => {
  for (const one of LEARNT_LANGUAGES) learn(one, tongueFrom(one, languageFiles[one]))
}

const digestOf = (text: string, length: number) =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)
const SHORT = 12

interface Edition {
  readonly texts: readonly string[]
  readonly edition: string
}
/** The files do not change while the server runs, and are asked about at every session. */
const editions = new Map<LearntLanguage, Edition>()

/** The translations of a language as they are, each by a digest of it with what it translates; and of them all. */
export const editionOf = (language: LearntLanguage): Edition => {
  const known = editions.get(language)
  if (known) return known
  const texts = Object.entries(languageFiles[language].texts).map(pair => digestOf(pair.join('\0'), SHORT))
  const made = { texts, edition: digestOf(texts.toSorted().join(), 2 * SHORT) }
  editions.set(language, made)
  return made
}
