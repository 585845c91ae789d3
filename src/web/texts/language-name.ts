import type { Language } from '../../kernel/language.ts'

/** What a language is called: `ar` is arabisk; in bokmål where the browser has no names in the reader's language. */
export const languageName = (code: string, language: Language): string =>
  new Intl.DisplayNames([language, 'nb'], { type: 'language' }).of(code) ?? code
