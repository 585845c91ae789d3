import type { AnyOperation } from '../../platform/api/operation.ts'
import { choose, chosen, mine, ofOthers, register } from './operations.ts'

export { aboutContact as reachedAboutPerson } from './about-operations.ts'
export { contactTicks } from './jobs.ts'

/** How a guardian is reached, and who of the other home may see it. */
export const contactOperations: readonly AnyOperation[] = [mine, choose, ofOthers, chosen, register]
