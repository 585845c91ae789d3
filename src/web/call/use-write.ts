import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useToast } from '../kit/act/Toast.tsx'
import { refusalText } from '../texts/refusals.ts'
import { useLanguage } from '../texts/language.tsx'
import { useTexts } from '../texts/use-texts.ts'
import { call } from './call.ts'
import { keyOf } from './contract.ts'
import type { Contract, InputOf, ReplyOf, TheirsOf } from './contract.ts'
import { fieldText } from './field-texts.ts'
import { callTexts } from './texts.ts'
import { troubleFrom } from './trouble.ts'
import type { Trouble } from './trouble.ts'

interface WriteOptions<C extends Contract> {
  /** What happens next on the screen. */
  onDone?: ((reply: ReplyOf<C>, input: InputOf<C>) => void) | undefined
  /** The reads that show something else afterwards; left out: all that are on the screen. */
  shows?: readonly Contract[] | undefined
  /** Told in a toast when done. */
  done?: string | undefined
  /** Takes it back by an act of its own, offered for ten seconds beside `done`. */
  undo?: ((reply: ReplyOf<C>, input: InputOf<C>) => void) | undefined
}

/** A write as a screen sees it. */
export interface Write<C extends Contract> {
  readonly send: (input: InputOf<C>) => void
  readonly busy: boolean
  /** Without network: it is kept and sent when the network is back. */
  readonly waiting: boolean
  /** Why it was not done, in the person's language; shown by `<Problem of={write} />`. */
  readonly problem: string | undefined
  /** The code of the refusal, where the screen offers another way on; never shown itself. */
  readonly refused: string | undefined
  /** What is wrong with one field, by its name in the input. */
  readonly fieldError: (path: string) => string | undefined
  /** What somebody else left meanwhile; show both in `<TwoVersions>`. */
  readonly theirs: TheirsOf<C> | undefined
  readonly clear: () => void
}

/** Writes by a contract of a capability's `api.ts`. Every try of the same act has the same key, so it is done once. */
export const useWrite = <C extends Contract>(contract: C, options: WriteOptions<C> = {}): Write<C> => {
  const [language, t, queries, toast] = [useLanguage(), useTexts(callTexts), useQueryClient(), useToast()]
  const act = useRef<{ key: string; input: string } | undefined>(undefined)
  const keyFor = (input: unknown) => {
    const text = JSON.stringify(input)
    if (act.current?.input !== text) act.current = { key: crypto.randomUUID(), input: text }
    return act.current.key
  }
  const mutation = useMutation<ReplyOf<C>, Error, InputOf<C>>({
    mutationFn: input => call(contract, input, { key: keyFor(input) }),
    onSuccess: async (reply, input) => {
      act.current = undefined
      if (options.done !== undefined)
        toast({ text: options.done, undo: options.undo && (() => options.undo?.(reply, input)) })
      const shown = options.shows?.map(one => queries.invalidateQueries({ queryKey: keyOf(one) })) ?? [
        queries.invalidateQueries(),
      ]
      options.onDone?.(reply, input)
      await Promise.all(shown)
    },
  })
  const trouble = mutation.error ? troubleFrom(mutation.error) : undefined
  const words: Record<Trouble['kind'], () => string | undefined> = {
    offline: () => t('offline'),
    'logged out': () => t('loggedOut'),
    hidden: () => t('hidden'),
    invalid: () => t('invalid'),
    conflict: () => t('conflict'),
    refused: () => (trouble?.kind === 'refused' ? refusalText(trouble.code, language) : undefined),
    broken: () => t('broken'),
  }
  const wrong = (path: string) =>
    trouble?.kind === 'invalid' ? trouble.fields.find(field => field.path === path) : undefined
  return {
    send: input => mutation.mutate(input),
    busy: mutation.isPending && !mutation.isPaused,
    waiting: mutation.isPaused,
    problem: trouble && words[trouble.kind](),
    refused: trouble?.kind === 'refused' ? trouble.code : undefined,
    fieldError: path => {
      const field = wrong(path)
      return field && fieldText(field.code, language)
    },
    theirs: trouble?.kind === 'conflict' ? (trouble.theirs as TheirsOf<C>) : undefined,
    clear: () => mutation.reset(),
  }
}
