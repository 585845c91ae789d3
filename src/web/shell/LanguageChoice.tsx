import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { LANGUAGES, LANGUAGE_CODES, isWritten } from '../../kernel/language.ts'
import type { Language } from '../../kernel/language.ts'
import { Chips } from '../kit/field/Chips.tsx'
import { chooseLanguage } from '../session/acts.ts'
import { useAllAgain, useSession } from '../session/session.tsx'
import { useLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { shellTexts } from './texts.ts'

/**
 * The languages of who is here, each by its own name: an employee has the two that work is done in. What is pressed is
 * marked at once; it falls back if it could not be kept.
 */
export const LanguageChoice = () => {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const { kind } = useSession()
  const allAgain = useAllAgain()
  const [pressed, setPressed] = useState<Language>()
  const forget = () => setPressed(undefined)
  const choose = useMutation({ mutationFn: chooseLanguage, onSuccess: allAgain, onSettled: forget })
  const press = (value: Language) => {
    setPressed(value)
    choose.mutate(value)
  }
  const own = kind === 'family' ? LANGUAGE_CODES : LANGUAGE_CODES.filter(isWritten)
  const options = own.map(value => ({ value, label: LANGUAGES[value], lang: value }))
  return <Chips label={t('language')} options={options} value={pressed ?? language} onChange={press} />
}
