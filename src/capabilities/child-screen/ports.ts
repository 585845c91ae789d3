import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Filled by paper: whether somebody gets everything on paper. */
export const getsOnPaper = port<[tx: Tx, of: { municipality: number; personId: string }], Promise<boolean>>(
  'child_screen.getsOnPaper',
)
