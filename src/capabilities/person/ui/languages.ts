import type { Language } from '../../../web/texts/index.ts'

/** The languages that are offered in forms; any other that is already written is kept. */
export const OFFERED = ['nb', 'nn', 'se', 'en', 'ar', 'uk', 'so', 'pl', 'ti', 'fa', 'ru', 'lt', 'tr', 'es'] as const

/** The name of a language: `arabisk`. */
export const languageName = (tag: string, language: Language): string =>
  new Intl.DisplayNames(`${language}-NO`, { type: 'language' }).of(tag) ?? tag

/** Choices of languages, with those that are already written. */
export const languageOptions = (language: Language, written: readonly string[] = []) =>
  [...new Set<string>([...OFFERED, ...written])].map(tag => ({ value: tag, label: languageName(tag, language) }))
