import type { AnyOperation } from '../../platform/api/operation.ts'
import { list, take } from './operations.ts'

export { escalationTicks } from './jobs.ts'

export const escalationOperations: readonly AnyOperation[] = [list, take]
