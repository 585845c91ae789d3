import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { namesSibling } from '../plan/index.ts'
import { listPossible, listSeveral, namesInTied, serveSiblings } from './operations.ts'

/** What the capability carries out. */
export const siblingOperations: readonly AnyOperation[] = [listSeveral, listPossible, serveSiblings]

/** What is kept about a person here, as that person reads it. */
export const siblingAboutPerson = aboutEach('case', 'siblings', listSeveral, ['measure_tie'])

export { mustWait } from './ports.ts'

/** Stands behind the port of `plan`: a measure that serves siblings is not worded anew so that it tells of one to who may not know. */
export const fillSiblingPorts = (): void => namesSibling.fill(namesInTied)
