import { createContext, useContext, useEffect } from 'react'
import type { ReactNode } from 'react'
import { directionOf, writtenOf } from '../../kernel/language.ts'
import type { Language, WrittenLanguage } from '../../kernel/language.ts'

const LanguageContext = createContext<Language>('nb')

/** The language that the person reads. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The one of the two Norwegian ones that stands for it, where something is only in these. */
export const useWrittenLanguage = (): WrittenLanguage => writtenOf(useLanguage())

/** Gives the language to everything inside, and with its direction to the page itself. */
export const Speaks = ({ language, children }: { language: Language; children: ReactNode }) => {
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}
