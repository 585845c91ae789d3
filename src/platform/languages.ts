import { createHash } from 'node:crypto'
import ar from '../../languages/ar.json' with { type: 'json' }
import en from '../../languages/en.json' with { type: 'json' }
import pl from '../../languages/pl.json' with { type: 'json' }
import se from '../../languages/se.json' with { type: 'json' }
import so from '../../languages/so.json' with { type: 'json' }
import uk from '../../languages/uk.json' with { type: 'json' }
import { learn } from '../kernel/language.ts'
import type { Language, WrittenLanguage } from '../kernel/language.ts'
import { tongueFrom } from '../kernel/tongue.ts'
import type { LanguageFile } from '../kernel/tongue.ts'

/** The languages that stand in files. */
export type Learnt = Exclude<Language, WrittenLanguage>
export const languageFiles: Readonly<Record<Learnt, LanguageFile>> = { en, se, ar, uk, so, pl }

/** Takes in every language, for what the server says by itself: mails, papers, the pages of log-in. */
export const learnLanguages = (): void => {
  for (const [language, file] of Object.entries(languageFiles)) {
    const learnt = language as Learnt
    learn(learnt, tongueFrom(learnt, file))
  }
}

const digestOf = (text: string, length: number) =>
  createHash('sha256').update(text).digest('base64url').slice(0, length)
const SHORT = 12

/** The translations of a language as they are, each by a digest of it with what it translates; and of them all. */
export const editionOf = (language: Learnt) => {
  const texts = Object.entries(languageFiles[language].texts).map(pair => digestOf(pair.join('\0'), SHORT))
  return { texts, edition: digestOf(texts.toSorted().join(), 2 * SHORT) }
}
