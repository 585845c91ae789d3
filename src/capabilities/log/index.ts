import type { AnyOperation } from '../../platform/api/operation.ts'
import { addNote, correctEntry, listLog } from './operations.ts'

export const logOperations: readonly AnyOperation[] = [listLog, addNote, correctEntry]
