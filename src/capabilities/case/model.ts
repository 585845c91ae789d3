import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import type { ChildBrief } from '../person/model.ts'
import type { Sight } from '../sight/model.ts'

export type { Audience, Reader } from '../sight/model.ts'

/** Level 1-3 as an ordinal; what the levels are called is a setting. Level 0 is a concern, never a case. */
export const CaseLevel = z.int().min(1).max(3)

export const CASE_STATUSES = ['open', 'paused', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** A child's case: one at most that is not closed, per child and municipality. */
export const ChildCase = z.object({
  id: Id,
  /** Random, for those who may not see the name. */
  number: z.string(),
  childId: Id,
  ownerServiceId: Id,
  level: CaseLevel,
  status: z.enum(CASE_STATUSES),
  step: z.string(),
  stepSince: z.date(),
  stepDue: Day.nullable(),
  openedAt: z.date(),
  openedBecause: z.string(),
  pausedUntil: Day.nullable(),
  closedAt: z.date().nullable(),
  closeReason: z.string().nullable(),
  closingNote: z.string().nullable(),
  lastActivityAt: z.date(),
  version: z.int(),
})
export type ChildCase = z.infer<typeof ChildCase>

export const HOLDER_KINDS = ['accepted', 'deputy', 'acting'] as const
export type HolderKind = (typeof HOLDER_KINDS)[number]

/** Who holds now. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly serviceId: string
  readonly serviceName: string
  readonly kind: HolderKind
  readonly since: Date
}

/** A case with the facts that decide what this actor may do with it; what `findCase` loads. */
export interface CaseSubject {
  readonly childCase: ChildCase
  readonly child: ChildBrief
  readonly sight: Sight
  /** Null only when closed. */
  readonly holder: Holder | null
  /** Whether the actor is a participant by name now. */
  readonly participates: boolean
}

/** A case as a leader sees it who does not take part: no child, no content. */
export interface UnitCaseSubject {
  readonly childCase: Pick<
    ChildCase,
    'id' | 'number' | 'level' | 'status' | 'ownerServiceId' | 'stepDue' | 'openedAt' | 'version'
  >
  readonly holder: Holder | null
  readonly kin: boolean
}

/** Somebody, or a service that has not said who, who takes part. */
export interface Participant {
  readonly id: string
  readonly serviceId: string
  readonly serviceName: string
  readonly employeeId: string | null
  readonly name: string | null
  readonly title: string | null
  readonly phone: string | null
  readonly task: string | null
  readonly from: Date
  readonly to: Date | null
  readonly version: number
}

/** The facts that a level change rests on, each told by the capability that knows it. */
export interface LevelFacts {
  readonly evaluated: boolean
  readonly childHeard: boolean
  readonly consentCovers: boolean
  readonly holderAccepted: boolean
}
