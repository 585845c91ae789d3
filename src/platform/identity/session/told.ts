import type { AnyActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../database/transaction.ts'
import { loginStatement } from '../../trail/write.ts'
import type { LoginRow } from '../../trail/write.ts'
import type { IdentityParts } from '../parts.ts'

/** Where it is told when no role, and so no municipality, is chosen. */
const NOWHERE = 0

type Told = Pick<LoginRow, 'operation' | 'outcome' | 'reason'> & {
  readonly actor?: AnyActor | undefined
  readonly loginId?: string | undefined
}

/** Tells the trail, in the transaction of the act itself, what came of a log-in. Never who it may have been by name. */
export async function tellLogin(tx: Tx, { house }: IdentityParts, told: Told): Promise<void> {
  const { actor, loginId, operation, outcome, reason } = told
  const row = {
    municipality: actor?.municipality ?? NOWHERE,
    at: house.clock(),
    actor: actor ?? null,
    loginId: loginId ?? null,
    requestId: house.newId(),
  }
  await tx.executeQuery(loginStatement({ ...row, operation, outcome, reason }))
}
