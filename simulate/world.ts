import type { Actor, EmployeeActor } from '../src/kernel/actor.ts'
import type { Week } from '../src/capabilities/conflict/model.ts'
import type { Day } from '../src/kernel/time.ts'

/** What happened to whom, as those who did it know it: never read from the radar, and no table but the ids in replies. */
export interface CaseWorld {
  readonly kind: 'case'
  readonly id: string
  status: 'open' | 'paused' | 'closed'
  pausedUntil: Day
  stepDue: Day | null
  /** When somebody last did something that the log tells. */
  written: Date
  /** Who has said yes to hold; null while nobody has. */
  holder: string | null
  /** Since when nobody had said yes. */
  holderless: Date
  /** When the one who holds said yes. */
  held: Date
  /** Who holds by rule while nobody else does. */
  readonly byRule: string
  /** Since when it has not rested. */
  awake: Date
  readonly asks: Asked[]
  readonly measures: Measure[]
  /** What was said of two measures. */
  readonly compared: {
    readonly id: string
    readonly of: readonly string[]
    readonly against: boolean
    readonly at: Date
  }[]
  readonly goals: Goal[]
  /** The day on which the whole plan is looked over, with its version. */
  planDay: { on: Day; version: number } | null
  /** The first that was decided without the child's voice since the child was last heard. */
  unheard: { readonly id: string; readonly at: Date } | null
  readonly needs: Need[]
  readonly disagreements: Disagreement[]
  readonly passages: Passage[]
  /** What begins by itself when its time has come. */
  readonly ahead: PassageAhead[]
  /** When the last measure for any goal ended. */
  measureEnded: Date
  readonly meetings: Meeting[]
  readonly shares: Map<string, Share>
  readonly birthdays: Birthday[]
  /** Since when somebody with parental responsibility is there; null while nobody is. */
  answersForChild: Date | null
}

/** Something asked of one receiver. */
export interface Asked {
  readonly kind: string
  readonly thing: string
  readonly to: string
  readonly sentAt: Date
  readonly dueAt: Date
  openedAt?: Date
  /** When a mail server took what tells of it, or refused to. */
  deliveredAt?: Date
  failedAt?: Date
  ended?: true
}
export interface Measure {
  readonly id: string
  version: number
  readonly goal: string | null
  /** Who is to do it. */
  readonly by: string
  startsOn: Day
  evaluateOn: Day
  status: 'planned' | 'running' | 'ended'
  /** When in the week it is, as it was last said. */
  week?: Week & { readonly version: number; readonly at: Date }
  readonly effects: { readonly at: Date; readonly without: boolean }[]
}
export interface Goal {
  readonly id: string
  readonly at: Date
  /** By when it was to be reached. */
  readonly targetOn: Day | null
  status: 'open' | 'dropped'
  readonly version: number
}
/** Something that is needed, and which services were asked for it. */
export interface Need {
  readonly id: string
  readonly version: number
  readonly at: Date
  state: 'open' | 'dropped'
  readonly asked: { readonly id: string; readonly serviceId: string; saidNo: Date | null }[]
}
/** Services that do not agree, and the last day on which somebody may decide. */
export interface Disagreement {
  readonly id: string
  readonly decideBy: Day
  ended: boolean
}
/** A passage to another service that somebody has begun, or the clock: that one is known by what it is and its day. */
export interface Passage {
  readonly id: string
  version: number
  readonly beginBy: Day
  readonly receiveBy: Day
  state: 'idle' | 'prepared' | 'received' | 'checked' | 'dropped'
  /** By when somebody is to say how it went. */
  checkBy?: Day
}
/** A passage that lies ahead, with when it begins by itself. */
export interface PassageAhead {
  readonly id: string
  readonly on: Day
  readonly from: Day
  readonly beginDays: number
  readonly receiveDays: number
}
export interface Meeting {
  readonly id: string
  readonly at: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly withFamily: boolean
  /** Somebody has said why the family was not there, or asked them about the minutes. */
  explained?: true
  familyAsked?: boolean
  state: 'called' | 'held' | 'cancelled'
}
/** What the family has said about one other service, and whether it takes part. */
export interface Share {
  /** Since when the service takes part; null while it does not. */
  joined: Date | null
  participant: { id: string; version: number } | null
  asked: { readonly id: string; readonly at: Date } | null
  /** The latest word of each who answers. */
  readonly said: Map<string, Said>
}
export interface Said {
  readonly yes: boolean
  readonly at: Date
  /** The first day on which a yes no longer holds. */
  readonly until: Day
}
/** A birthday on which something changes. */
export interface Birthday {
  readonly age: number
  readonly on: Day
  /** By when the youth is to answer; null before anybody was told. */
  dueOn: Day | null
  answered: boolean
}

export interface ConcernWorld {
  readonly kind: 'concern'
  readonly id: string
  readonly shareBy: Day
  readonly talkBy: Day
  readonly decideBy: Day
  lookAgainOn: Day | null
  /** When the leader came to know. */
  shared: Date | null
  talked: boolean
  decided: boolean
  readonly advice: { readonly id: string; readonly dueOn: Day; answered: boolean }[]
}
/** A service in which work lies since somebody asked it for something; null when that is answered. */
export interface ServiceWorld {
  readonly kind: 'service'
  readonly id: string
  readonly ledBy: string
  asked: Date | null
}
/** The municipality's guides, with when each was looked over last; of the service of whoever keeps them. */
export interface GuidesWorld {
  readonly kind: 'guides'
  readonly id: string
  readonly reviewed: Map<string, Day>
}
export type World = CaseWorld | ConcernWorld | ServiceWorld | GuidesWorld

/** Somebody who works in the municipality. */
export interface Staff {
  readonly actor: EmployeeActor
  lastDay: Day | null
  /** Days away without a deputy, and since when it is known. */
  readonly away: { readonly from: Day; readonly to: Day; readonly known: Date }[]
}
export type StaffById = ReadonlyMap<string, Staff>

/** A child with those around. */
export interface Cast {
  readonly childId: string
  readonly born: Day
  /** What kind of service the child is at. */
  readonly kind: string
  readonly youth: Actor
  /** Those who answer for the child. */
  readonly guardians: readonly Actor[]
  /** Those at home, by id. */
  readonly family: string[]
  readonly holder: EmployeeActor
  readonly leader: EmployeeActor
  readonly partners: readonly {
    readonly serviceId: string
    readonly leader: EmployeeActor
    readonly employee: EmployeeActor
  }[]
}

/** A case as it is when it has just opened. */
export const newCaseWorld = (
  { id, byRule, stepDue, answersForChild }: Pick<CaseWorld, 'id' | 'byRule' | 'stepDue' | 'answersForChild'>,
  now: Date,
): CaseWorld => ({
  ...{ kind: 'case', id, status: 'open', pausedUntil: '', stepDue, written: now, holder: null, holderless: now },
  ...{ byRule, held: now, awake: now },
  ...{
    asks: [],
    measures: [],
    compared: [],
    goals: [],
    planDay: null,
    unheard: null,
    needs: [],
    disagreements: [],
    passages: [],
    ahead: [],
    measureEnded: new Date(0),
    meetings: [],
    shares: new Map(),
    birthdays: [],
  },
  answersForChild,
})
