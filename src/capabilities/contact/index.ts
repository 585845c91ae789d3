import type { AnyOperation } from '../../platform/api/operation.ts'
import { guardiansChanged } from '../person/index.ts'
import { thresholdGuardiansChanged } from '../threshold/index.ts'
import { endFallen } from './jobs.ts'
import { choose, chosen, mine, ofOthers, register } from './operations.ts'

export { aboutContact as reachedAboutPerson } from './about-operations.ts'
/** For a paper: to whom one of the family can say what they may see, in one case. */
export { othersIn } from './operations.ts'
export { contactTicks } from './jobs.ts'

/** How a guardian is reached, and who of the other home may see it. */
export const contactOperations: readonly AnyOperation[] = [mine, choose, ofOthers, chosen, register]

/** Stands behind the port of person, for those before it too: call it after they have filled theirs. */
export function fillContactPorts(): void {
  guardiansChanged.fill(async (tx, change) => {
    await thresholdGuardiansChanged(tx, change)
    await endFallen(tx, change)
  })
}
