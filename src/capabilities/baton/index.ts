import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { endHolding, holderAccepted, startHolding } from '../case/index.ts'
import { absenceWritten, beforeLeaving, rolesChanged } from '../organisation/index.ts'
import { answerOffer, withdrawOffer } from './operations/answer.ts'
import { end, isAccepted, start, whenAway, whenLeaving, whenRolesChange } from './operations/holding.ts'
import { askDeputy, offerBaton } from './operations/offer.ts'
import { listCandidates, listMyOffers, openChain, openOffer } from './operations/open.ts'

export { brokenChains, holdersOf } from './store/chain.ts'
export { heldFor } from './operations/held-for.ts'
export { takeBaton } from './operations/take-baton.ts'
export { leaveHolding, whenLeaving, whenRolesChange } from './operations/holding.ts'
export { withdrawBlindOffers } from './operations/withdraw-blind.ts'
export { batonTicks } from './jobs.ts'

export const batonOperations: readonly AnyOperation[] = [
  openChain,
  listCandidates,
  offerBaton,
  askDeputy,
  openOffer,
  listMyOffers,
  answerOffer,
  withdrawOffer,
]

/** Stands behind the ports of organisation and case; called once when the server is put together. */
export function fillBatonPorts(): void {
  startHolding.fill(start)
  endHolding.fill(end)
  holderAccepted.fill(isAccepted)
  beforeLeaving.fill(whenLeaving)
  absenceWritten.fill(whenAway)
  rolesChanged.fill(whenRolesChange)
}

/** What is kept about a person here, as that person reads it. */
export const batonAboutPerson = aboutEach('case', 'baton', openChain, ['baton_period', 'baton_offer'])
