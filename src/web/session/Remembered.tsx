import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { isLanguage } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { Speaks } from '../texts/language.tsx'
import { fetchLanguage } from '../texts/fetch-language.ts'

const PLACE = 'samspor.language'

/** Keeps on this device which language was read here last, for when nobody can be asked. */
export const rememberLanguage = (language: Language) => localStorage.setItem(PLACE, language)

/** Speaks the language that was read here last. */
export const Remembered = ({ children }: { children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>('nb')
  useEffect(() => {
    const kept = localStorage.getItem(PLACE)
    // A language that is not on the device cannot be fetched now: bokmål then.
    if (isLanguage(kept))
      fetchLanguage(kept)
        .then(() => setLanguage(kept))
        .catch(() => {})
  }, [])
  return <Speaks language={language}>{children}</Speaks>
}
