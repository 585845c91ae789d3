import type { NewId } from '../../kernel/ids.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Told in the same transaction when a child's guardians, their responsibility, or the child's age change; sharing fills it. */
export const guardiansChanged = port<
  [tx: Tx, change: { municipality: number; childId: string; now: Date; newId: NewId }],
  Promise<void>
>('person.guardiansChanged')
