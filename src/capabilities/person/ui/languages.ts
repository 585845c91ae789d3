import type { Language } from '../../../web/texts/index.ts'

/** The languages that are offered in forms; any other that is already written is kept. */
const OFFERED = ['nb', 'nn', 'se', 'en', 'ar', 'uk', 'so', 'pl', 'ti', 'fa', 'ru', 'lt', 'tr', 'es'] as const

/** Browsers have no name for Northern Sámi; it is the same in both. */
const OWN_NAMES: Readonly<Record<string, string>> = { se: 'nordsamisk' }

/** The name of a language: `arabisk`. In bokmål where the browser knows no nynorsk: the names are mostly the same. */
export const languageName = (tag: string, language: Language): string =>
  OWN_NAMES[tag] ?? new Intl.DisplayNames([`${language}-NO`, 'nb-NO'], { type: 'language' }).of(tag) ?? tag

/** Choices of languages, with those that are already written. */
export const languageOptions = (language: Language, written: readonly string[] = []) =>
  [...new Set<string>([...OFFERED, ...written])].map(tag => ({ value: tag, label: languageName(tag, language) }))
