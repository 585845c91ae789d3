import { isWritten, learn, tongueOf } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { tongueFrom } from '../../kernel/tongue.ts'

// One file for each, fetched only by who reads it.
const files = {
  en: () => import('../../../languages/en.json'),
  se: () => import('../../../languages/se.json'),
  ar: () => import('../../../languages/ar.json'),
  uk: () => import('../../../languages/uk.json'),
  so: () => import('../../../languages/so.json'),
  pl: () => import('../../../languages/pl.json'),
}

/** Fetches a language and takes it in. */
export const learnLanguage = async (language: Language): Promise<void> => {
  if (!isWritten(language) && !tongueOf(language))
    learn(language, tongueFrom(language, (await files[language]()).default))
}
