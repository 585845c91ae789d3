import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import type { Period } from '../../kernel/time.ts'
import { Label } from '../organisation/model.ts'
import type { TopicId } from '../organisation/model.ts'
import { Giver, TopicKey } from '../signer/model.ts'
import type { WhoSigns } from '../signer/model.ts'

export { Giver, TopicKey } from '../signer/model.ts'

export const ANSWERS = ['yes', 'limited', 'no'] as const
export type Answer = (typeof ANSWERS)[number]
export const METHODS = ['portal', 'paper', 'oral', 'phone'] as const
export type Method = (typeof METHODS)[number]
export const INTERPRETED = ['not_needed', 'used', 'declined'] as const

/** An answer as it was given; never changed. The latest of a giver for a service, topic and purpose rules. */
export const ConsentAnswer = z.object({
  id: Id,
  giver: Giver,
  serviceId: Id,
  topic: TopicKey,
  purpose: z.string(),
  answer: z.enum(ANSWERS),
  /** What the giver leaves out, in own words. */
  limits: z.string().nullable(),
  /** People who may not take part of it. */
  notFor: z.array(Id),
  from: Day,
  /** The first day on which it no longer holds. */
  to: Day.nullable(),
  method: z.enum(METHODS),
  /** In which language it was explained, and whether somebody interpreted; null for what was answered before this was asked. */
  language: z.string().nullable(),
  interpreter: z.enum(INTERPRETED).nullable(),
  /** Where the paper lies. */
  archiveRef: z.string().nullable(),
  /** How mature a youth is who answers alone. */
  maturity: z.string().nullable(),
  registeredBy: Id.nullable(),
  at: z.date(),
  /** The order of answers given in the same instant. */
  position: z.number(),
})
export type ConsentAnswer = z.infer<typeof ConsentAnswer>

/** What was asked of all who must answer. */
export const ConsentRequest = z.object({
  id: Id,
  serviceId: Id,
  topics: z.array(TopicKey),
  purpose: z.string(),
  why: z.string(),
  askedBy: Id,
  validTo: Day,
  /** How mature a youth is who is asked alone. */
  maturity: z.string().nullable(),
  at: z.date(),
})
export type ConsentRequest = z.infer<typeof ConsentRequest>

/** Where a service stands for a topic. */
const CELL_STATES = [
  'not_asked',
  'waiting',
  'yes',
  'limited',
  'lapsing',
  'no',
  'in_disagreement',
  'withdrawn',
  'expired',
] as const
export const CellState = z.enum(CELL_STATES)
export type CellState = z.infer<typeof CellState>

/** The states in which the service sees the topic. */
export const OPEN_STATES: ReadonlySet<CellState> = new Set(['yes', 'limited', 'lapsing'])

/** What one of those who must answer has said. */
export interface GiverAnswer {
  readonly giver: Giver
  /** The one that rules; undefined while the giver has not answered. */
  readonly latest: ConsentAnswer | undefined
  /** Said yes before, and no now. */
  readonly withdrew: boolean
}

/** A service and a topic, with the state and what it rests on. */
export interface Cell {
  readonly serviceId: string
  readonly topic: TopicId
  readonly purpose: string | null
  readonly state: CellState
  /** When an open cell closes by itself. */
  readonly until: Day | null
  readonly answers: readonly GiverAnswer[]
  readonly askedAt: Date | null
}

/** Somebody who takes part for a service. */
export interface PartIn extends Period {
  readonly id: string
  readonly serviceId: string
  readonly employeeId: string | null
}
/** A period in which somebody holds. */
export interface HoldIn extends Period {
  readonly id: string
  readonly holderId: string
  readonly serviceId: string
  readonly kind: 'accepted' | 'deputy' | 'acting'
}
/** What a ground is called, both written forms. */
export const GroundWords = Label

/** That somebody, by name, may look without consent, on another legal ground or in an emergency, until it ends by itself. */
export interface GrantIn extends Period {
  readonly id: string
  readonly ground: 'other_ground' | 'break_glass'
  readonly employeeId: string
  readonly name: string
  /** The service in which the person must be acting. */
  readonly serviceId: string
  /** Topics, or `*` for all. */
  readonly topics: readonly string[]
  readonly to: Date
  /** The ground in plain words. */
  readonly words: Label
  /** Whether the family may know of it. */
  readonly told: boolean
}

/** All that decides who sees a case: the sources from which the access facts are computed. */
export interface SharingSources extends WhoSigns {
  readonly closed: boolean
  readonly ownerServiceId: string
  /** What kind each service is, by its id: who must answer differs by it. */
  readonly kinds: ReadonlyMap<string, string>
  readonly participants: readonly PartIn[]
  readonly holders: readonly HoldIn[]
  readonly answers: readonly ConsentAnswer[]
  readonly requests: readonly ConsentRequest[]
  readonly grants: readonly GrantIn[]
  /** So many days before its end an open cell is lapsing. */
  readonly lapsingDays: number
}
