import { useMutation } from '@tanstack/react-query'
import { refusalText } from '../texts/refusals.ts'
import { useLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { call } from './call.ts'
import type { Contract, InputOf, ReplyOf } from './contract.ts'
import { callTexts } from './texts.ts'
import { troubleFrom } from './trouble.ts'

/** Something that is fetched when somebody asks for it by a press, and not kept. */
export interface Fetched<C extends Contract> {
  readonly fetch: (input: InputOf<C>) => void
  readonly busy: boolean
  readonly waiting: boolean
  readonly problem: string | undefined
}

/** Reads once, by a press; what comes is given to `onDone` and not kept on the screen. */
export const useFetched = <C extends Contract>(contract: C, onDone: (reply: ReplyOf<C>) => void): Fetched<C> => {
  const [language, t] = [useLanguage(), useTexts(callTexts)]
  const mutation = useMutation<ReplyOf<C>, Error, InputOf<C>>({
    mutationFn: input => call(contract, input),
    onSuccess: onDone,
    networkMode: 'always',
  })
  const trouble = mutation.error ? troubleFrom(mutation.error) : undefined
  const said = trouble?.kind === 'refused' ? refusalText(trouble.code, language) : undefined
  return {
    fetch: mutation.mutate,
    busy: mutation.isPending,
    waiting: false,
    problem: trouble && (said ?? (trouble.kind === 'hidden' ? t('hidden') : t('broken'))),
  }
}
