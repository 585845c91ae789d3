import type { Day } from '../../src/kernel/time.ts'
import type { Arena } from '../arena.ts'

/** Who takes part in what happened around a child; people by short names. */
export interface Cast {
  readonly child: string
  /** What the child is called. */
  readonly name: string
  readonly born: Day | null
  readonly guardians: readonly string[]
  readonly interpreter: boolean
  readonly writer: string
  readonly leader: string
  readonly holder: string
  /** The service that owns it is a school: the family is talked with sooner. */
  readonly atSchool: boolean
}

/** Somebody of another service, who comes in at a higher level. */
export interface Partner {
  readonly service: string
  readonly leader: string
  readonly employee: string
  readonly task: string
  readonly why: string
  readonly measure: string
}

/** What it is about, in the words of those who were there. `{name}` is what the child is called. */
export interface Theme {
  readonly arena: string
  readonly facts: string
  readonly strengths: string
  readonly duration: string
  readonly childSaid: string
  readonly familyView: string
  readonly agreed: string
  readonly reason: string
  readonly goal: string
  readonly area: string
  readonly childGoal: string
  readonly measure: { readonly title: string; readonly details: string; readonly arena: Arena }
  readonly atHome: string
  readonly notes: readonly string[]
  readonly childView: string
}

export const CONSENTS = ['yes', 'limited', 'no', 'one_missing', 'nobody_answers'] as const

/** How far it goes, and what goes otherwise than planned. All days not named follow from the first. */
export interface Course {
  readonly begins: Day
  readonly theme: Theme
  /** Ends at level 0, with a reason told to the family. */
  readonly endsAtLevelZero?: boolean
  /** The writer waits and sees, and nobody else knows yet. */
  readonly keptToOneself?: boolean
  /** The services that come in, one per level above the first. */
  readonly partners: readonly Partner[]
  readonly consent: (typeof CONSENTS)[number]
  readonly consentUntil?: Day
  /** The one who is asked has not answered yet: the leader acts. */
  readonly offerWaits?: boolean
  /** Days from one evaluation to the next, if not the usual. */
  readonly round?: number
  /** The day after which this tells no more: nobody wrote, or something else happened. */
  readonly toldUntil?: Day
  /** Measures are not evaluated in time from this round on. */
  readonly lateFromRound?: number
  readonly pausesAfterRound?: number
  readonly closesAfterRound?: number
  /** How the measure goes, round by round; the last one goes on. */
  readonly effects: readonly ('worse' | 'none' | 'some' | 'much' | 'goal_reached')[]
}

/** A measure as it stands. */
export interface Running {
  readonly id: string
  readonly version: number
}
/** A measure of a service that has come in, and whose it is. */
export interface Joined extends Running {
  readonly employee: string
}
/** What is done: in the own service, at home, and by those who have come in. */
export interface Measures {
  readonly main: Running
  readonly home: Running | undefined
  readonly joined: readonly Joined[]
}
