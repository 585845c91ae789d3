import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listConflicts } from './operations/list.ts'
import { judge, setWeek } from './operations/write.ts'

/** What the capability carries out. */
export const conflictOperations: readonly AnyOperation[] = [listConflicts, setWeek, judge]

/** What is kept about a person here, as that person reads it. */
export const conflictAboutPerson = aboutEach('case', 'conflicts', listConflicts, ['measure_week', 'measure_pair'])
