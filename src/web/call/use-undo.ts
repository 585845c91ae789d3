import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useToast } from '../kit/act/Toast.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { call } from './call.ts'
import type { Contract, InputOf } from './contract.ts'
import { callTexts } from './texts.ts'
import { troubleFrom } from './trouble.ts'

/**
 * The act that takes another back, for the `undo` of `useWrite`. It is an act like any other: judged, kept in the history,
 * and refused when somebody has gone on from the first meanwhile. Told in a toast, because its form is closed.
 */
export const useUndo = <C extends Contract>(contract: C): ((input: InputOf<C>) => void) => {
  const [t, queries, toast] = [useTexts(callTexts), useQueryClient(), useToast()]
  const mutation = useMutation<unknown, Error, InputOf<C>>({
    mutationFn: input => call(contract, input, { key: crypto.randomUUID() }),
    retry: false,
    onSuccess: () => {
      toast({ text: t('undone') })
      return queries.invalidateQueries()
    },
    onError: error => toast({ text: t(troubleFrom(error).kind === 'conflict' ? 'undoLate' : 'undoFailed') }),
  })
  return input => mutation.mutate(input)
}
