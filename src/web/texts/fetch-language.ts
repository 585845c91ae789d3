import { isWritten } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

/** Brings in the language that is to be read, before anything is drawn in it. Without network the page is in bokmål. */
export const fetchLanguage = async (language: Language): Promise<void> => {
  if (isWritten(language)) return
  await import('./learn-language.ts').then(one => one.learnLanguage(language)).catch(() => undefined)
}
