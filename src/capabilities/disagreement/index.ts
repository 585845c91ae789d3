import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { caseClosed } from '../case/index.ts'
import type { ActInCase } from '../case/index.ts'
import { endNeedsWithCase } from '../need/index.ts'
import { endWithCase as endOwn } from './operations/climb.ts'
import { listDisagreements, listWaiting } from './operations/read.ts'
import { raiseDisagreement, settleDisagreement } from './operations/write.ts'

export { disagreementTicks } from './jobs.ts'

/** What need and all before it had open ends with a case, and what services do not agree about. */
export async function endWithCase(tx: Tx, act: ActInCase): Promise<void> {
  await endNeedsWithCase(tx, act)
  await endOwn(tx, act)
}

/** Stands behind the port of case, until unit-question does it with its own. */
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
