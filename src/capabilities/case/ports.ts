import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { manyPort, port } from '../../platform/api/port.ts'
import type { Ask } from '../ask/model.ts'
import type { NotHeard } from './model.ts'

interface InCase {
  readonly municipality: number
  readonly caseId: string
}
/** An act in a case, at an instant. */
export interface ActInCase extends InCase {
  readonly now: Date
  readonly newId: NewId
}
/** How a case gets its first holder: the leader acts until the one who is asked accepts. */
export interface StartHolding extends ActInCase {
  readonly childId: string
  readonly ownerServiceId: string
  readonly decidedBy: Actor
  readonly offerTo: { readonly employeeId: string; readonly serviceId: string } | null
  readonly reason: string
  readonly familyView: string | null
  /** The case was closed and opens again. */
  readonly again?: boolean
}

/** Filled by baton: the case has a holder from this instant. */
export const startHolding = port<[Tx, StartHolding], Promise<void>>('case.startHolding')
/** Filled by baton: nobody holds a closed case; open offers are withdrawn. */
export const endHolding = port<[Tx, ActInCase], Promise<void>>('case.endHolding')
/** Filled by sharing: call it after ANY change of participants, holder, level or status. */
export const sightChanged = port<[Tx, ActInCase], Promise<void>>('case.sightChanged')
/** Filled by plan and meeting: what they had open ends with the case. */
export const caseClosed = port<[Tx, ActInCase], Promise<void>>('case.caseClosed')

/** What waits for an answer in a case of which somebody may know less from now on. */
export interface WaitingInCase {
  readonly childId: string
  readonly open: readonly Ask[]
}
/**
 * Added to by whoever asks something in a case: takes back what those who are asked may no longer be told, and tells it in
 * the log. Called by sharing and block when the facts of an open case are new.
 */
export const takeBackBlind = manyPort<[Tx, ActInCase, WaitingInCase]>()

/** Filled by plan: whether a measure has been evaluated since the last level change. */
export const evaluationBehind = port<[Tx, InCase & { since: Date }], Promise<boolean>>('case.evaluationBehind')
/** The child's view before a decision as it was last recorded: why it was not got, or null where it was. */
export interface LastHeard {
  readonly at: Date
  readonly notHeard: NotHeard | null
  /** Whether it is said what weight it had; also where there is nothing to weigh, or it is for one service alone. */
  readonly weighed: boolean
}
/** Filled by voice; own-word, which calls voice's, adds what the child has told in own words: what was last recorded since then of the child's view before a decision; undefined where nothing was. */
export const childHeard = port<[Tx, InCase & { since: Date }], Promise<LastHeard | undefined>>('case.childHeard')
/** Filled by sharing: those of the services that see something of the case now. */
export const coveredAmong = port<
  [Tx, InCase & { serviceIds: readonly string[]; now: Date }],
  Promise<readonly string[]>
>('case.coveredAmong')

/** Whether there is consent open now for each of the services. */
export const consentCovers = async (tx: Tx, which: Parameters<typeof coveredAmong>[1]): Promise<boolean> =>
  (await coveredAmong(tx, which)).length === which.serviceIds.length
/** Somebody who would do something in a case for a service. */
export interface ForService {
  readonly employeeId: string
  readonly serviceId: string
}
/** Filled by sharing: what each of these would see of the case now for the service, unless the family keeps them out. */
export const topicsOpenTo = port<
  [Tx, InCase & { people: readonly ForService[]; now: Date }],
  Promise<readonly (ForService & { readonly topics: ReadonlySet<string> })[]>
>('case.topicsOpenTo')
/** Filled by baton: whether the one who holds now has said yes. */
export const holderAccepted = port<[Tx, InCase & { now: Date }], Promise<boolean>>('case.holderAccepted')
