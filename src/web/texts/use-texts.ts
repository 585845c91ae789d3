import { useMemo } from 'react'
import type { Catalog, Messages } from './define.ts'
import { speak } from './format.ts'
import type { Say } from './format.ts'
import { useLanguage } from './language.tsx'

/** `t('key', { params })` in the language of the person. */
export const useTexts = <NB extends Messages>(catalog: Catalog<NB>): Say<NB> => {
  const language = useLanguage()
  return useMemo(() => speak(catalog, language), [catalog, language])
}
