import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { isStoredOnly } from '../restriction-store.ts'
import { isHeldBack } from '../rules/restriction.ts'

/** Whether an employee's act in a case must wait: the case is only to be stored, and the employee has named no ground. */
export const heldBack = async (
  tx: Tx,
  actor: Actor,
  { operation, caseId, now }: { readonly operation: string; readonly caseId: string; readonly now: Date },
): Promise<boolean> => actor.kind === 'employee' && isHeldBack(operation) && isStoredOnly(tx, actor, caseId, now)
