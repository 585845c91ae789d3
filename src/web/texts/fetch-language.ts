import { isWritten, learn, tongueOf } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'

// One file for each, beside the bundle: fetched only by who reads it.
const files = {
  en: () => import('../../../languages/en.json'),
  se: () => import('../../../languages/se.json'),
  ar: () => import('../../../languages/ar.json'),
  uk: () => import('../../../languages/uk.json'),
  so: () => import('../../../languages/so.json'),
  pl: () => import('../../../languages/pl.json'),
}

/** Brings in the language that is to be read, before anything is drawn in it. Without network the page is in bokmål. */
export const fetchLanguage = async (language: Language): Promise<void> => {
  if (isWritten(language) || tongueOf(language)) return
  const fetched = Promise.all([files[language](), import('../../kernel/tongue.ts')])
  const [file, tongue] = (await fetched.catch(() => undefined)) ?? []
  if (file && tongue) learn(language, tongue.tongueFrom(language, file.default))
}
