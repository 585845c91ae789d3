import type { Language } from './define.ts'

/** Words in a row, `Hege og Trond`. */
export const listed = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat([`${language}-NO`, 'nb-NO'], { type: 'conjunction' }).format(words)

/** A word of the settings inside a sentence: with a small letter first. */
export const inSentence = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`
