import { createContext, useContext, useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { directionOf, spokenFor, writtenOf } from '../../kernel/language.ts'
import type { Language, WrittenLanguage } from '../../kernel/language.ts'
import { fetchLanguage } from './fetch-language.ts'

const LanguageContext = createContext<Language>('nb')

/** The language that the person reads. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The one of the two Norwegian ones that stands for it, where something is only in these. */
export const useWrittenLanguage = (): WrittenLanguage => writtenOf(useLanguage())

/**
 * Gives the language to everything inside, and with its direction to the page itself. One that could not be fetched is bokmål, as its
 * words are, and is fetched when there is a network.
 */
export const Speaks = ({ language: wished, children }: { language: Language; children: ReactNode }) => {
  const [, drawAgain] = useState(0)
  const language = spokenFor(wished)
  useEffect(() => {
    if (language === wished) return undefined
    const again = () => void fetchLanguage(wished).then(() => drawAgain(times => times + 1))
    globalThis.addEventListener('online', again)
    return () => globalThis.removeEventListener('online', again)
  }, [language, wished])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  return <LanguageContext value={language}>{children}</LanguageContext>
}
