import type { Offer } from '../model.ts'

/** What a write replies with. */
export const stateOf = ({ id, state, version }: Offer) => ({ offerId: id, state, version })
