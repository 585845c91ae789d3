import { createContext, useContext, useEffect } from 'react'
import type { ReactNode } from 'react'
import type { Language } from './define.ts'

const LanguageContext = createContext<Language>('nb')

/** The language that the person reads. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** Gives the language to everything inside, and to the page itself for screen readers. */
export const Speaks = ({ language, children }: { language: Language; children: ReactNode }) => {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}
