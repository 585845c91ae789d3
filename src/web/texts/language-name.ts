import { LANGUAGES, isLanguage, isWritten } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

/** Browsers have no name for Northern Sámi in bokmål and nynorsk; it is the same in both. */
const IN_NORWEGIAN: Readonly<Record<string, string>> = { se: 'nordsamisk' }

/** What a language is called: `ar` is arabisk; by its own name, or in bokmål, where the browser has none in the reader's language. */
export const languageName = (code: string, language: Language): string => {
  if (isWritten(language) && IN_NORWEGIAN[code] !== undefined) return IN_NORWEGIAN[code]
  const name = (languages: string[]) => new Intl.DisplayNames(languages, { type: 'language' }).of(code)
  const own = name([`${language}-NO`])
  if (own !== undefined && own !== code) return own
  return isLanguage(code) ? LANGUAGES[code] : (name(['nb-NO']) ?? code)
}
