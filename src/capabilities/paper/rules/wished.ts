import type { Language } from '../../../kernel/language.ts'
import { isLanguage, isWritten } from '../../../kernel/language.ts'

/** In which language a child reads that has not chosen one: that of school, where it speaks it, else the first that there is. */
export function wishedBy(languages: readonly string[]): Language {
  const known = languages.filter(isLanguage)
  return known.find(isWritten) ?? known[0] ?? 'nb'
}
