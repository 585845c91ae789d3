import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { caseClosed } from '../case/index.ts'
import { endWithCase } from './operations/climb.ts'
import { listDisagreements, listWaiting } from './operations/read.ts'
import { raiseDisagreement, settleDisagreement } from './operations/write.ts'

export { disagreementTicks } from './jobs.ts'

/** Stands behind the port of case; called once when the server is put together. */
export const fillDisagreementPorts = (): void => caseClosed.fill(endWithCase)

export const disagreementOperations: readonly AnyOperation[] = [
  listDisagreements,
  raiseDisagreement,
  settleDisagreement,
  listWaiting,
]

/** What is kept about a person here, as that person reads it. */
export const disagreementAboutPerson = aboutEach(
  'case',
  'disagreements',
  listDisagreements,
  ['disagreement', 'disagreement_service'],
  ({ next }) => (next === null ? undefined : { after: next }),
)
