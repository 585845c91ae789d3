import { useState } from 'react'
import { useWrite } from '../../../../web/call/index.ts'
import { keepAsChild, putAwayAsChild, takeBackAsChild, tellAsChild } from '../../child-api.ts'
import { sentAs } from './whom.ts'
import type { ChildKind, WhomChoice } from './whom.ts'

/** What is told, before it is told. */
export interface Telling {
  readonly kind: ChildKind
  readonly mood: number | undefined
  readonly symbols: readonly string[]
  readonly words: string
}

/** What was told, and for whom it was when it was sent. */
interface Told {
  readonly wordId: string
  readonly kept: boolean
  readonly whom: WhomChoice | undefined
}

/** Tells it or keeps it, and takes it back while the screen is the child's. What was told stands in the memory of the page alone. */
export function useTell(caseId: string, choices: readonly WhomChoice[], onUndone: () => void) {
  const [told, setTold] = useState<Told>()
  const quiet = { shows: [] }
  const tell = useWrite(tellAsChild, {
    ...quiet,
    onDone: ({ id }, sent) => setTold({ wordId: id, kept: false, whom: sentAs(choices, sent) }),
  })
  const keep = useWrite(keepAsChild, {
    ...quiet,
    onDone: ({ id }) => setTold({ wordId: id, kept: true, whom: sentAs(choices, {}) }),
  })
  const takeBack = useWrite(takeBackAsChild, { ...quiet, onDone: onUndone })
  const putAway = useWrite(putAwayAsChild, { ...quiet, onDone: onUndone })
  const all = [tell, keep, takeBack, putAway]
  return {
    told,
    busy: all.some(one => one.busy),
    problem: all.some(one => one.problem !== undefined),
    send: ({ kind, mood, symbols, words }: Telling, { forWhom, notFor }: WhomChoice) => {
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
