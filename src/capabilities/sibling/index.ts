import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listSeveral, serveSiblings } from './operations.ts'

/** What the capability carries out. */
export const siblingOperations: readonly AnyOperation[] = [listSeveral, serveSiblings]

/** What is kept about a person here, as that person reads it. */
export const siblingAboutPerson = aboutEach('case', 'siblings', listSeveral, ['measure_tie'])
