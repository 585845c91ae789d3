import { languageName } from '../../../web/texts/index.ts'
import type { Language } from '../../../web/texts/index.ts'

/** The languages that are offered in forms; any other that is already written is kept. */
const OFFERED = ['nb', 'nn', 'se', 'en', 'ar', 'uk', 'so', 'pl', 'ti', 'fa', 'ru', 'lt', 'tr', 'es'] as const

/** Choices of languages, with those that are already written. */
export const languageOptions = (language: Language, written: readonly string[] = []) =>
  [...new Set<string>([...OFFERED, ...written])].map(tag => ({ value: tag, label: languageName(tag, language) }))
