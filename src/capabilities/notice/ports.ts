import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Notice } from './model.ts'

/** What was told has left the inbox and been taken: whoever asked may see that it arrived. */
export const handedOver = port<
  [tx: Tx, told: { municipality: number; notices: readonly Notice[]; now: Date }],
  Promise<void>
>('notice.handedOver')
