import type { AnyOperation } from '../../platform/api/operation.ts'
import { addException, endCareOrder, endException, openSigners, recordCareOrder } from './operations.ts'

export { decidedFor } from './store.ts'

/** Who must answer for a child, and the recorded reasons why somebody else does. */
export const signerOperations: readonly AnyOperation[] = [
  openSigners,
  addException,
  endException,
  recordCareOrder,
  endCareOrder,
]
