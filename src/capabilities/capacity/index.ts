import type { AnyOperation } from '../../platform/api/operation.ts'
import { openCapacity, saveCapacity } from './operations.ts'

export { capacitiesOf } from './operations.ts'

/** What the capability carries out. */
export const capacityOperations: readonly AnyOperation[] = [openCapacity, saveCapacity]
