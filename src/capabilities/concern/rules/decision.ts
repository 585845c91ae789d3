import { refuse } from '../../../kernel/refusal.ts'
import type { ChildsView, Concern, Outcome, View } from '../model.ts'
import { hasIdentityNumber, NO_VIEW } from '../model.ts'
import { isShared, next, opened } from './concern.ts'

/** How somebody wants a concern to end. */
export interface Wanted {
  readonly outcome: Exclude<Outcome, 'acute' | 'elsewhere'>
  readonly reason: string
  /** What the measure for a group is, for `group_measure`. */
  readonly measure: string | null
  /** The topic of the consents under which the case will tell of it. */
  readonly topic: string | null
  /** Why the family's view has not been asked for yet; not needed after a talk. */
  readonly familyNotYet: string | null
  readonly child: ChildsView
}

/** What the decision rests on. */
export interface Ground {
  readonly by: string
  /** Whether the register of who decides gives this person the decision. */
  readonly leads: boolean
  /** What the family said in the last talk, if there was one. */
  readonly familySaid: string | null
  /** What the child is called, which a measure for a group may not say. */
  readonly childNames: readonly string[]
  readonly now: Date
}

const BARE = {
  ...{ reason: '', family: NO_VIEW, child: NO_VIEW, leaderMayKnow: false },
  ...{ topic: null, caseId: null, measureId: null },
}

/** The level at which a case opens, if the ending opens one. */
export const levelOf = (outcome: Outcome): number | undefined =>
  outcome === 'own_service' ? 1 : outcome === 'with_others' ? 2 : undefined
const opensCase = (outcome: Outcome) => levelOf(outcome) !== undefined
const saysNothing = ({ said, notYet }: View) => said === null && notYet === null

/** The words of a text, in small letters. */
export const wordsIn = (text: string): string[] => text.toLowerCase().split(/[^\p{L}-]+/u)

/** Whether a text names somebody, as a word of its own. */
export const names = (text: string, name: string): boolean => wordsIn(text).includes(name.toLowerCase())

/** Ends a concern honestly. Alone, the writer may end only what nobody else has seen. */
export const decide = (concern: Concern, version: number, wanted: Wanted, ground: Ground) => {
  const alone = !isShared(concern) && wanted.outcome === 'ended' && ground.by === concern.writerId
  const no = opened(concern, version)
  if (no) return no
  if (!ground.leads && !alone) return refuse('concern.needs_leader')
  if (hasIdentityNumber(wanted.reason, wanted.measure ?? '')) return refuse('concern.identity_number')
  if (opensCase(wanted.outcome) && concern.about.kind !== 'child') return refuse('concern.needs_child')
  if (wanted.outcome === 'group_measure' && ground.childNames.some(name => names(wanted.measure ?? '', name)))
    return refuse('concern.names_child')
  return decideHeard(concern, wanted, ground, alone)
}

/** No decision about a child passes without the family's and the child's view, or why not. */
const decideHeard = (concern: Concern, wanted: Wanted, { by, familySaid, now }: Ground, alone: boolean) => {
  const family: View =
    familySaid === null ? { said: null, notYet: wanted.familyNotYet } : { said: familySaid, notYet: null }
  const mustHear = concern.about.kind === 'child' && !alone
  if (mustHear && saysNothing(family)) return refuse('concern.family_view_missing')
  if (mustHear && saysNothing(wanted.child)) return refuse('concern.child_view_missing')
  const views = mustHear ? { family, child: wanted.child } : { family: NO_VIEW, child: NO_VIEW }
  const { outcome, reason } = wanted
  const decision = { ...BARE, at: now, by, outcome, reason, topic: wanted.topic, ...views }
  return next(concern, { decision, lookAgainOn: null })
}

/** How somebody leaves the common way. */
export interface Leaving {
  readonly acute: boolean
  /** For the acute way: whether the leader may know. */
  readonly leaderMayKnow: boolean
}

/**
 * Leaves the common way, for the acute one or for any other: up to whoever sees the concern. No reason and no views
 * are asked for, because neither way may look otherwise than the other to those who may not know.
 */
export const leave = (concern: Concern, version: number, how: Leaving, by: string, now: Date) => {
  const no = opened(concern, version)
  if (no) return no
  const ending = how.acute
    ? ({ outcome: 'acute', leaderMayKnow: how.leaderMayKnow } as const)
    : ({ outcome: 'elsewhere' } as const)
  return next(concern, { decision: { ...BARE, at: now, by, ...ending }, lookAgainOn: null })
}

/** Whether a concern has left the common way, by whichever. */
export const hasLeft = ({ decision }: Pick<Concern, 'decision'>): boolean =>
  decision?.outcome === 'acute' || decision?.outcome === 'elsewhere'
