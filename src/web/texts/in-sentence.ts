import { tongueOf } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

/** Words in a row, `Hege og Trond`. */
export const listed = (words: readonly string[], language: Language): string =>
  tongueOf(language)?.list(words) ?? [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' og ')

/** A word of the settings inside a sentence: with a small letter first. */
export const inSentence = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`
