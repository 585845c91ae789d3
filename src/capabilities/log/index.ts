import type { AnyOperation } from '../../platform/api/operation.ts'
import { addNote, correctEntry, listLog, listReaders } from './operations.ts'

export { asTold } from './operations.ts'

export const logOperations: readonly AnyOperation[] = [listLog, listReaders, addNote, correctEntry]
