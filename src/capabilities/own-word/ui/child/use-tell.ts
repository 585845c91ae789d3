import { useState } from 'react'
import { useWrite } from '../../../../web/call/index.ts'
import { keepAsChild, putAwayAsChild, takeBackAsChild, tellAsChild } from '../../child-api.ts'
import type { ForWhom } from '../../model.ts'
import type { ChildKind } from './whom.ts'

/** What is told, before it is told. */
export interface Telling {
  readonly kind: ChildKind
  readonly mood: number | undefined
  readonly symbols: readonly string[]
  readonly words: string
}

/** Tells it or keeps it, and takes it back while the screen is the child's. What was told stands in the memory of the page alone. */
export function useTell(caseId: string, onUndone: () => void) {
  const [told, setTold] = useState<{ wordId: string; kept: boolean }>()
  const quiet = { shows: [] }
  const tell = useWrite(tellAsChild, { ...quiet, onDone: ({ id }) => setTold({ wordId: id, kept: false }) })
  const keep = useWrite(keepAsChild, { ...quiet, onDone: ({ id }) => setTold({ wordId: id, kept: true }) })
  const takeBack = useWrite(takeBackAsChild, { ...quiet, onDone: onUndone })
  const putAway = useWrite(putAwayAsChild, { ...quiet, onDone: onUndone })
  const all = [tell, keep, takeBack, putAway]
  return {
    told,
    busy: all.some(one => one.busy || one.waiting),
    problem: all.some(one => one.problem !== undefined),
    send: ({ kind, mood, symbols, words }: Telling, forWhom: ForWhom, notFor: string | undefined) => {
      const said = words.trim()
      const one = { caseId, kind, symbols: [...symbols], ...(mood && { mood }), ...(said && { words: said }) }
      if (forWhom === 'only_me') keep.send(one)
      else tell.send({ ...one, forWhom, ...(notFor && { notFor }) })
    },
    undo: () => {
      if (told) (told.kept ? putAway : takeBack).send({ caseId, wordId: told.wordId })
    },
  }
}
