import type { InputOf } from '../../../../web/call/index.ts'
import type { addOwn, evaluateOwn } from '../../api.ts'
import { ARENAS } from '../../model.ts'
import type { Arena, CarriedOut, Decision, Effect } from '../../model.ts'

/** A measure for a group that is being written. */
export interface OwnDraft extends Record<string, unknown> {
  readonly group: string
  readonly title: string
  readonly details: string
  readonly arena: Arena | ''
  readonly responsible: string
  readonly startsOn: string
  readonly evaluateOn: string
}

/** A new one begins today, and is looked at on the day that the municipality proposes. */
export const newOwn = (today: string, proposedOn: string): OwnDraft => ({
  group: '',
  title: '',
  details: '',
  arena: '',
  responsible: '',
  startsOn: today,
  evaluateOn: proposedOn,
})

/** The measure as it is sent, or undefined while something is missing. */
export function ownMeasureOf(draft: OwnDraft): InputOf<typeof addOwn> | undefined {
  const arena = ARENAS.find(one => one === draft.arena)
  if (!draft.title.trim() || !arena || !draft.responsible || !draft.startsOn || !draft.evaluateOn) return undefined
  return {
    title: draft.title,
    details: draft.details.trim() || null,
    forGroup: draft.group.trim() || null,
    responsible: { kind: 'employee', id: draft.responsible },
    ...{ arena, startsOn: draft.startsOn, evaluateOn: draft.evaluateOn },
  }
}

/** A look back at a measure for a group. */
export interface OwnLook extends Record<string, unknown> {
  readonly carriedOut: CarriedOut | ''
  readonly effect: Effect | ''
  readonly decision: Decision | ''
  readonly nextOn: string
  readonly words: string
}

/** An empty look; `nextOn` is the day that is proposed. */
export const newLook = (nextOn: string): OwnLook => ({ carriedOut: '', effect: '', decision: '', nextOn, words: '' })

/** What can be decided: another measure in its stead is made as a new one. */
export const OWN_DECISIONS = ['continue', 'adjust', 'end'] as const

type Look = Omit<InputOf<typeof evaluateOwn>, 'measureId' | 'version'>

/** The evaluation as it is sent, or undefined while something is missing. */
export function ownLookOf({ carriedOut, effect, decision, nextOn, words }: OwnLook): Look | undefined {
  if (carriedOut === '' || effect === '' || decision === '') return undefined
  const goesOn = decision !== 'end'
  if (goesOn && !nextOn) return undefined
  return { carriedOut, effect, decision, nextOn: goesOn ? nextOn : null, ...(words.trim() && { words }) }
}
