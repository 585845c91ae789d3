import { useState } from 'react'
import { useWrite } from '../../../../web/call/index.ts'
import type { InputOf } from '../../../../web/call/index.ts'
import { useNextOfAct } from '../../../../web/pictures/act.ts'
import { keepAsChild, putAwayAsChild, takeBackAsChild, tellAsChild } from '../../child-api.ts'
import type { Preparation } from '../../model.ts'
import { sentAs } from './whom.ts'
import type { ChildKind, Saying, WhomChoice } from './whom.ts'

/** What is wanted from a meeting, before it is told. */
export interface ForMeeting {
  readonly meetingId: string
  readonly hard: readonly string[]
  readonly hardWords: string
  readonly saidBy: Preparation['saidBy'] | undefined
  readonly saidById: string | undefined
  readonly attends: Preparation['attends'] | undefined
}

/** What is told, before it is told. */
export interface Telling {
  readonly kind: Exclude<ChildKind, 'picture'> | Saying
  readonly mood: number | undefined
  readonly symbols: readonly string[]
  readonly words: string
  readonly wants: ForMeeting | undefined
}

/** What was told, and for whom it was when it was sent. */
interface Told {
  readonly wordId: string
  readonly kept: boolean
  readonly whom: WhomChoice | undefined
}

type Sent = Omit<InputOf<typeof keepAsChild>, 'act'>

/** What is sent; nobody says what nobody knows. */
function sentOf(caseId: string, { kind, mood, symbols, words, wants }: Telling, isKept: boolean): Sent {
  const said = words.trim()
  const one = { caseId, kind, symbols: [...symbols], ...(mood && { mood }), ...(said && { words: said }) }
  if (!wants) return one
  const { meetingId, hard, hardWords, attends = null } = wants
  const by = isKept ? undefined : wants
  const preparation = {
    ...{ meetingId, hard: hardWords.trim() || null, hardSymbols: [...hard], attends },
    ...{ saidBy: by?.saidBy ?? null, saidById: by?.saidById ?? null },
  }
  return { ...one, preparation }
}

/** Tells it or keeps it, and takes it back while the screen is the child's. What was told stands in the memory of the page alone. */
export function useTell(caseId: string, choices: readonly WhomChoice[], onUndone: () => void) {
  const [told, setTold] = useState<Told>()
  const nextOf = useNextOfAct()
  const quiet = { shows: [] }
  const tell = useWrite(tellAsChild, {
    ...quiet,
    onDone: ({ id, kept }, sent) => setTold({ wordId: id, kept, whom: sentAs(choices, kept ? {} : sent) }),
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
    send: (telling: Telling, { forWhom, notFor }: WhomChoice) => {
      const one = sentOf(caseId, telling, forWhom === 'only_me')
      if (forWhom === 'only_me') keep.send({ ...one, act: nextOf({ ...one, forWhom }) })
      else {
        const whole = { ...one, forWhom, ...(notFor && { notFor }) }
        tell.send({ ...whole, act: nextOf(whole) })
      }
    },
    undo: () => {
      if (told) (told.kept ? putAway : takeBack).send({ caseId, wordId: told.wordId })
    },
  }
}
