import type { AskKind } from '../../ask/model.ts'
import type { AgendaBecause } from '../model.ts'

/** A point that is proposed for the agenda, from something that is open. Fixed points are named by a key that the texts know. */
export interface Proposed {
  readonly because: AgendaBecause
  readonly sourceId: string | null
  readonly words: string | null
  readonly standing: (typeof STANDING)[number] | null
  readonly askKind: AskKind | null
}

/** The points of every meeting, in their order: the family speaks first, and the end is who does what. */
export const STANDING = ['welcome', 'family_first', 'what_now', 'agreed'] as const

interface Open {
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  readonly asks: readonly { readonly thingId: string; readonly kind: AskKind }[]
  /** The child's views that everybody who is called may know. */
  readonly childViews: readonly { readonly id: string }[]
  readonly lastMinutesOf: string | null
}

const blank: Proposed = { because: 'standing', sourceId: null, words: null, standing: null, askKind: null }
const fixed = (standing: (typeof STANDING)[number]): Proposed => ({ ...blank, standing })

/** What others than those who are asked may know is unanswered. */
const OPEN_TO_ALL: readonly AskKind[] = ['consent', 'participation', 'advice']

/** An agenda from what is open: last minutes, the child's words, measures to evaluate, what nobody has answered. */
export const proposeAgenda = (open: Open): readonly Proposed[] => [
  fixed('welcome'),
  ...(open.lastMinutesOf === null
    ? []
    : [{ ...blank, because: 'last_minutes' as const, sourceId: open.lastMinutesOf }]),
  fixed('family_first'),
  ...open.childViews.slice(0, 1).map(view => ({ ...blank, because: 'child_view' as const, sourceId: view.id })),
  ...open.measures.map(({ id, title }) => ({ ...blank, because: 'measure' as const, sourceId: id, words: title })),
  ...unanswered(open.asks),
  fixed('what_now'),
  fixed('agreed'),
]

/** One point for each thing that somebody has not answered, whoever it is. */
function unanswered(asks: Open['asks']): readonly Proposed[] {
  const things = new Map(asks.filter(one => OPEN_TO_ALL.includes(one.kind)).map(one => [one.thingId, one]))
  return [...things.values()].map(({ thingId, kind }) => ({
    ...blank,
    because: 'ask',
    sourceId: thingId,
    askKind: kind,
  }))
}
