import type { Actor } from '../../kernel/actor.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** An act in a case, at an instant. */
interface ActInCase {
  readonly operation: string
  readonly caseId: string
  readonly now: Date
}

/** Filled by privacy: whether this one's act in a case must wait, because the case is only to be stored. */
export const mustWait = port<[Tx, Actor, ActInCase], Promise<boolean>>('sibling.mustWait')
