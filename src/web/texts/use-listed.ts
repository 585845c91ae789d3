import { useCallback } from 'react'
import { listed } from './in-sentence.ts'
import { useLanguage } from './language.tsx'

/** Words in a row, in the language of the person. */
export const useListed = (): ((words: readonly string[]) => string) => {
  const language = useLanguage()
  return useCallback(words => listed(words, language), [language])
}
