import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { GapType } from '../gap/model.ts'
import type { CountableName } from '../settings/model.ts'

/** Whom silence is sent on to, in rising order. */
export const RUNGS = ['deputy', 'leader', 'coordinating_unit', 'decision_maker'] as const
export const Rung = z.enum(RUNGS)
export type Rung = z.infer<typeof Rung>

/** What a gap is of. */
const OF = ['case', 'concern', 'service'] as const
export type Of = (typeof OF)[number]

/** How long the one before is waited for until this one is told. */
export const WAIT_BEFORE: Readonly<Record<Rung, CountableName>> = {
  deputy: 'escalateDeputyDays',
  leader: 'escalateLeaderDays',
  coordinating_unit: 'escalateUnitDays',
  decision_maker: 'escalateDecisionDays',
}
/** The same of a concern. Nobody stands in for who must act there: a deputy sees no concern. */
const WAIT_IN_CONCERN: Readonly<Partial<Record<Rung, CountableName>>> = {
  leader: 'escalateConcernLeaderDays',
  coordinating_unit: 'escalateConcernUnitDays',
  decision_maker: 'escalateConcernDecisionDays',
}
/** What only its writer has seen: the leader alone is told that it stands, and not whose it is. Higher up nobody could do more. */
const UNSHARED = 'concern_share'

/** The clock before each step that a gap climbs; without one it is not climbed. */
export const waitsOf = ({
  of,
  type,
}: Pick<Standing, 'of' | 'type'>): Readonly<Partial<Record<Rung, CountableName>>> => {
  if (type === UNSHARED) return { leader: 'escalateConcernLeaderDays' }
  return of === 'concern' ? WAIT_IN_CONCERN : WAIT_BEFORE
}

/** Told in the log to the team alone: what stands still may be something that one in the family must not know of. */
const IN_TEAM = { topic: 'plan', audience: 'team' } as const
/** And of what a service keeps to itself to that service alone. */
export const inLogOf = (keptBy: string | null) =>
  keptBy === null ? IN_TEAM : ({ ...IN_TEAM, audience: 'own_service', inServiceId: keptBy } as const)

/** The gaps that are sent on. The others have a day of their own ahead, on which they end or become one of these; *threshold* from that day. */
export const SENT_ON = [
  'holder',
  'unanswered',
  'step',
  'silent',
  'pause',
  'threshold',
  'measure',
  'minutes',
  'without_family',
  'not_started',
  'no_effect',
  'no_measure',
  'goal_late',
  'plan_late',
  'voice',
  'disagreement',
  'no_consent',
  'responsible',
  'overload',
  'transition_start',
  'transition_receive',
  'transition_check',
  'need_waits',
  'thrown',
  'clash_time',
  'clash_goal',
  'clash_demand',
  'undecided',
  'concern_share',
  'concern_talk',
  'concern_decide',
  'advice',
  'no_leader',
  'guide',
] as const satisfies readonly GapType[]

/** A step that has been taken: who was told, and since when they are waited for. */
export interface Told {
  readonly rung: Rung
  readonly toId: string
  readonly since: Date
}
/** A gap that stands, and how far it has been sent on. */
export interface Standing {
  readonly of: Of
  readonly type: GapType
  readonly watchedFrom: Date
  readonly mustActId: string | null
  readonly told: readonly Told[]
}
/** Somebody who can be told, in the service they are told in. */
export interface Receiver {
  readonly employeeId: string
  readonly serviceId: string
}
/** Who can be told at each step, in falling order. */
export type Ladder = Readonly<Record<Rung, readonly Receiver[]>>

/**
 * What was sent on to the reader: that it stands still, where, and who must act; never about whom. Of a concern that only its writer
 * has seen not even who.
 */
export const Escalated = z.object({
  id: Id,
  rung: Rung,
  gapId: Id,
  of: z.enum(OF),
  type: GapType,
  caseNumber: z.string().nullable(),
  unit: z.string(),
  since: Instant,
  at: Instant,
  takenAt: Instant.nullable(),
  mustAct: z.string().nullable(),
  mustActId: Id.nullable(),
  /** Whether the reader may let whoever must act be reminded, without knowing who that is. */
  unnamed: z.boolean(),
  version: z.int(),
})
export type Escalated = z.infer<typeof Escalated>
