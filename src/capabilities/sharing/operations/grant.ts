import type { Tx } from '../../../platform/database/transaction.ts'
import type { ActInCase } from '../../case/index.ts'
import { endGrant, grantsOf, insertGrant, tellGrant } from '../store/grant.ts'
import type { NewGrant } from '../store/grant.ts'
import { renewFacts } from './renew.ts'

/** Lets somebody look into a case without consent for a time. The facts follow at once, and end by themselves. */
export async function giveSight(tx: Tx, act: ActInCase, grant: NewGrant): Promise<void> {
  await insertGrant(tx, act.municipality, act.caseId, grant)
  await renewFacts(tx, act)
}

/** Ends it before its time; bites at the next request. */
export async function takeSight(tx: Tx, act: ActInCase, grantId: string): Promise<void> {
  await endGrant(tx, act.municipality, grantId, act.now)
  await renewFacts(tx, act)
}

/** Who may look into a case without consent now or later. The caller has judged that the actor may know. */
export const sightGrants = grantsOf

/** The family may know of it from now on. */
export const tellSight = tellGrant
