import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Chips } from '../kit/field/Chips.tsx'
import { chooseLanguage } from '../session/acts.ts'
import { useAllAgain } from '../session/session.tsx'
import type { Language } from '../texts/define.ts'
import { useLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { shellTexts } from './texts.ts'

const names: readonly { value: Language; label: string }[] = [
  { value: 'nb', label: 'Bokmål' },
  { value: 'nn', label: 'Nynorsk' },
]

/** Bokmål or nynorsk, each by its own name. What is pressed is marked at once; it falls back if it could not be kept. */
export const LanguageChoice = () => {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const allAgain = useAllAgain()
  const [pressed, setPressed] = useState<Language>()
  const forget = () => setPressed(undefined)
  const choose = useMutation({ mutationFn: chooseLanguage, onSuccess: allAgain, onSettled: forget })
  const press = (value: Language) => {
    setPressed(value)
    choose.mutate(value)
  }
  return <Chips label={t('language')} options={names} value={pressed ?? language} onChange={press} />
}
