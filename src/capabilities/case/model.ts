import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import type { ChildBrief } from '../person/model.ts'
import type { Sight } from '../sight/model.ts'
import { NotHeard } from './heard-model.ts'

export { AUDIENCES, ServiceThen } from '../sight/model.ts'
export type { Audience, Reader } from '../sight/model.ts'

/** Level 1-3 as an ordinal; what the levels are called is a setting. Level 0 is a concern, never a case. */
export const CaseLevel = z.int().min(1).max(3)

export const CASE_STATUSES = ['open', 'paused', 'closed'] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]

const noteWords = z.string().trim().min(1).max(4000)
/** What is told when a case closes. */
export const ClosingNote = z.object({
  results: noteWords,
  /** What helped, so that it can be done again. */
  helped: noteWords,
  childsExperience: noteWords,
  parentsExperience: noteWords,
  /** When somebody asks how it goes. */
  followUpOn: Day.nullable(),
})
export type ClosingNote = z.infer<typeof ClosingNote>

/** A child's case: one at most that is not closed, per child and municipality. */
/** Where a case stood before its last move. */
const Stood = z.object({
  step: z.string(),
  since: z.coerce.date(),
  due: Day.nullable(),
  leftAt: z.coerce.date(),
})

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
  stood: Stood.nullable(),
  openedAt: z.date(),
  openedBecause: z.string(),
  pausedUntil: Day.nullable(),
  closedAt: z.date().nullable(),
  closeReason: z.string().nullable(),
  closingNote: ClosingNote.nullable(),
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

/** What a change of level rests on, each told by the capability that knows it. */
export const LevelFacts = z.object({
  /** A measure has been evaluated since the last change. */
  evaluated: z.boolean(),
  /** The child's view, or why it was not got, is recorded since then. */
  childHeard: z.boolean(),
  /** It is said what weight the latest of it had. */
  childWeighed: z.boolean(),
  /** There is consent now for every other service that takes part or is invited. */
  consentCovers: z.boolean(),
  /** Whoever holds has said yes. */
  holderAccepted: z.boolean(),
})
export type LevelFacts = z.infer<typeof LevelFacts>

/** A service that may be invited with a change of level. */
export const InvitableService = z.object({
  id: Id,
  name: z.string(),
  /** The family has said yes to it. */
  consented: z.boolean(),
})
export type InvitableService = z.infer<typeof InvitableService>

/** What can be missing when a level is to change; each is the code of a refusal. */
export const LEVEL_NEEDS = [
  'case.level_not_allowed',
  'case.level_not_evaluated',
  'case.family_view_missing',
  'case.child_not_heard',
  'case.child_not_weighed',
  'case.consent_missing',
  'case.holder_not_accepted',
  'case.level_reason_missing',
] as const
export type LevelNeed = (typeof LEVEL_NEEDS)[number]

export * from './heard-model.ts'
export * from './log-model.ts'

/** The child's own view of a decision, or why it has not been asked for yet. */
export const ChildSaid = z.object({
  said: z.string().trim().min(1).max(4000).nullable(),
  notYet: z.string().trim().min(1).max(4000).nullable(),
  /** Why not, of the list; what is not said is another reason than those. */
  notHeard: NotHeard.optional(),
})
export type ChildSaid = z.infer<typeof ChildSaid>
