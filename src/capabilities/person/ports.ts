import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Told in the same transaction when a child's guardians, their responsibility, or the child's age change; sharing fills it. */
export const guardiansChanged = port<
  [tx: Tx, change: { municipality: number; childId: string; now: Date; newId: NewId }],
  Promise<void>
>('person.guardiansChanged')

/** The child's case that is not closed, and whether the actor sees it by own service. */
export interface OpenCase {
  readonly caseId: string
  readonly ownService: boolean
}

/** Filled by case: who may say who answers for a child depends on it. */
export const openCaseAbout = port<
  [tx: Tx, about: { municipality: number; childId: string; actor: Actor; now: Date }],
  Promise<OpenCase | undefined>
>('person.openCaseAbout')

/** What became of somebody's responsibility for a child. */
export interface ResponsibilityTold {
  readonly caseId: string
  readonly what: 'added' | 'changed' | 'ended'
  readonly name: string
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
}

/** Filled by case: tells it in the log of the case, whose readers it changes. */
export const responsibilityTold = port<[tx: Tx, told: ResponsibilityTold], Promise<void>>('person.responsibilityTold')
