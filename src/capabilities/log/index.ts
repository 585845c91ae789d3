import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { addNote, correctEntry, listLog, listReaders, standing } from './operations.ts'

export { asTold, standing as logStanding } from './operations.ts'

export const logOperations: readonly AnyOperation[] = [listLog, listReaders, standing, addNote, correctEntry]

/** What is kept about a person here, as that person reads it. */
export const logAboutPerson = aboutEach('case', 'log', listLog, ['log_entry'], ({ next }) =>
  next === null ? undefined : { before: next, limit: 100 },
)
