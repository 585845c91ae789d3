import { Chips } from '../kit/field/Chips.tsx'
import { useMutation } from '@tanstack/react-query'
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

/** Bokmål or nynorsk, each by its own name. */
export const LanguageChoice = () => {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const allAgain = useAllAgain()
  const choose = useMutation({ mutationFn: chooseLanguage, onSuccess: allAgain })
  return (
    <Chips
      label={t('language')}
      options={names}
      value={choose.variables ?? language}
      onChange={value => choose.mutate(value)}
    />
  )
}
