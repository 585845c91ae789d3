import type { Language } from '../../../web/texts/index.ts'

/** `Hege og Trond`. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat([`${language}-NO`, 'nb-NO'], { type: 'conjunction' }).format(names)

/** A word of the settings inside a sentence: with a small letter first. */
export const inSentence = (text: string): string => `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`
