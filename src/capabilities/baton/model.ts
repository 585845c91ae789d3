import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import type { Period } from '../../kernel/time.ts'
import { HOLDER_KINDS } from '../case/model.ts'
import type { HolderKind } from '../case/model.ts'

/** Why somebody holds. */
const BECAUSE = ['opened', 'reopened', 'accepted', 'agreed', 'absent', 'left', 'consent_ended'] as const
export type Because = (typeof BECAUSE)[number]

/** That somebody holds a case during a period. */
export interface Piece extends Period {
  readonly holderId: string
  readonly serviceId: string
  readonly kind: HolderKind
  /** When the holder said yes; null for acting, which is by rule. */
  readonly acceptedAt: Date | null
  readonly because: Because
  /** The accepted holder in whose place a deputy or acting holder stands. */
  readonly insteadOf: string | null
}

/** A link of the chain of a case. */
export interface Holding extends Piece {
  readonly id: string
  readonly caseId: string
  /** The case closed when it ended: only here may the chain have a hole. */
  readonly closes: boolean
}

/** What to change in a chain. */
export interface Change {
  /** The running period gets another end. */
  readonly end: { readonly id: string; readonly to: Date | null } | null
  /** Periods that have not begun (or have lasted no time) and will not. */
  readonly drop: readonly Holding[]
  readonly add: readonly Piece[]
}

/** The accepted holder from whom the coming periods are reckoned. */
export interface Base {
  readonly holderId: string
  readonly serviceId: string
  readonly acceptedAt: Date
}

/** When somebody cannot hold: away, or gone for good. */
export interface Availability {
  readonly employeeId: string
  readonly leavesAt: Date | null
  readonly absences: readonly (Period & { readonly deputyId: string | null })[]
  /** Where and when the person has had, has or will have a role; left out when that is not the question. */
  readonly works?: readonly (Period & { readonly serviceId: string })[]
}

/** Somebody who has agreed to be deputy between two instants. */
export interface Agreement extends Period {
  readonly employeeId: string
  readonly serviceId: string
  readonly acceptedAt: Date
}

/** A stretch of time, and who holds in it as far as that follows from what people have said. */
export type Stretch = Period &
  (
    | { readonly by: 'holder' }
    | { readonly by: 'deputy'; readonly agreement: Agreement; readonly because: 'agreed' | 'absent' }
    /** Nobody has said yes to it: the rule decides. */
    | { readonly by: 'rule'; readonly because: Because }
  )

const OFFER_KINDS = ['baton', 'deputy'] as const
export const OFFER_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const

/** That somebody is asked to hold, or to be deputy. */
export const Offer = z.object({
  id: Id,
  caseId: Id,
  kind: z.enum(OFFER_KINDS),
  fromId: Id,
  /** The accepted holder for whom a deputy is asked. */
  forId: Id.nullable(),
  toId: Id,
  toServiceId: Id,
  deputyFrom: z.date().nullable(),
  deputyTo: z.date().nullable(),
  reason: z.string(),
  handOverNote: z.string(),
  familyView: z.string().nullable(),
  state: z.enum(OFFER_STATES),
  declineReason: z.string().nullable(),
  declineWords: z.string().nullable(),
  at: z.date(),
  dueAt: z.date(),
  answeredAt: z.date().nullable(),
  version: z.int(),
})
export type Offer = z.infer<typeof Offer>

export const HolderKindSchema = z.enum(HOLDER_KINDS)
export const BecauseSchema = z.enum(BECAUSE)
