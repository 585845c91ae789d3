import type { Language } from '../../kernel/language.ts'

/** Browsers have no name for Northern Sámi; it is the same in both. */
const OWN_NAMES: Readonly<Record<string, string>> = { se: 'nordsamisk' }

/** What a language is called: `ar` is arabisk; in bokmål where the browser has no names in the reader's language: they are mostly the same. */
export const languageName = (code: string, language: Language): string =>
  OWN_NAMES[code] ?? new Intl.DisplayNames([`${language}-NO`, 'nb-NO'], { type: 'language' }).of(code) ?? code
