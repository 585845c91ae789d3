import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { SERVICE_KINDS, TOPIC_IDS } from '../organisation/model.ts'
import type { Ages, ServiceKind, TopicId } from '../organisation/model.ts'
import type { Relation } from '../person/model.ts'
import type { Sector } from './signing-model.ts'
import { EXCEPTION_KINDS } from './signing-model.ts'

export const TopicKey = z.enum(TOPIC_IDS)

export const GIVER_KINDS = ['guardian', 'youth', 'child_welfare'] as const
/** Who must answer: a guardian or carer by the person's id, the youth by the child's own, child welfare by the service's. */
export const Giver = z.object({ kind: z.enum(GIVER_KINDS), id: Id })
export type Giver = z.infer<typeof Giver>

const words = z.string().trim().min(1).max(1000)

/** That child welfare has taken over the care, in local days: then others answer than the parents. */
export const CareOrder = z.object({
  id: Id,
  /** The child welfare service. */
  serviceId: Id,
  from: Day,
  to: Day.nullable(),
  /** Where the decision is, in words. */
  words,
  version: z.int(),
})
export type CareOrder = z.infer<typeof CareOrder>

/** That somebody who should answer need not, on a recorded legal reason, in local days. */
export const SigningException = z.object({
  id: Id,
  kind: z.enum(EXCEPTION_KINDS),
  /** The guardian who is left out; null for the youth who decides alone. */
  personId: Id.nullable(),
  /** Only for these topics; null for all. */
  topics: z.array(TopicKey).nullable(),
  reason: z.string(),
  /** Why it is so here; for the youth alone, how mature the youth is. */
  words,
  from: Day,
  to: Day,
  recordedBy: Id,
  version: z.int(),
})
export type SigningException = z.infer<typeof SigningException>

/** Somebody's responsibility for the child, in local days. */
export interface CareIn {
  readonly guardianshipId: string
  readonly personId: string
  readonly relation?: Relation
  readonly parentalResponsibility: boolean
  readonly from: Day
  readonly to: Day | null
}

/** That the youth was told of an age before it counts in a case. */
export interface Announced {
  readonly age: number
  /** The first day on which it counts for what was said before. */
  readonly bitesOn: Day
}

/** All that decides who must answer for a child. */
export interface WhoSigns {
  /** The ages that the youth was told of; left out where every age counts from the birthday on. */
  readonly announced?: readonly Announced[]
  readonly child: { readonly id: string; readonly birthDate: Day | null }
  readonly guardians: readonly CareIn[]
  readonly careOrders: readonly CareOrder[]
  readonly exceptions: readonly SigningException[]
  readonly ages: Pick<Ages, 'youthSees' | 'youthConsent' | 'youthConsentsAlone' | 'ownsCase'>
}

/** What is to be shared with whom, as far as it decides who must answer. */
export interface Matter {
  readonly sector: Sector
  readonly topic?: TopicId
}

const SECTOR_OF: Partial<Record<ServiceKind, Sector>> = {
  kindergarten: 'education',
  school: 'education',
  upper_secondary: 'education',
  ppt: 'education',
  health_station: 'health',
  bup: 'health',
  adult_mental_health: 'health',
  habilitation: 'health',
  child_welfare: 'child_welfare',
}

/** Under which rules of age a topic and a service fall: health is health, whoever is told. */
export const sectorOf = (kind: string | undefined, topic?: TopicId): Sector => {
  if (topic === 'health') return 'health'
  const known = SERVICE_KINDS.find(one => one === kind)
  return (known && SECTOR_OF[known]) ?? 'general'
}
