import { useOnce, useRead, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { openAsk } from '../../ask/api.ts'
import * as api from '../api.ts'

export type Chain = ReplyOf<typeof api.openChain>
export type OfferShown = ReplyOf<typeof api.openOffer>
export type Candidate = ReplyOf<typeof api.listCandidates>[number]

/** Who has held, holds and will hold. */
export const useChain = (caseId: string) => useRead(api.openChain, { caseId })

/** The offers in a case that wait for me. */
export const useMyOffers = (caseId: string) => useRead(api.listMyOffers, { caseId })

/** What an offer says. */
export const useOffer = (caseId: string, offerId: string) => useRead(api.openOffer, { caseId, offerId })

/** Tells, once per page, that I have seen what was asked or told. */
export function useTellSeen(thingId: string) {
  const seen = useWrite(openAsk, { shows: [] })
  useOnce(() => seen.send({ thingId }))
}

/** Whom the baton can be offered to. */
export const useCandidates = (caseId: string) => useRead(api.listCandidates, { caseId })

/** Asks somebody to take the baton. */
export const useOfferBaton = (done: string, onDone: () => void) => useWrite(api.offerBaton, { done, onDone })

/** Asks somebody to be deputy. */
export const useAskDeputy = (done: string, onDone: () => void) => useWrite(api.askDeputy, { done, onDone })

/** Says yes or no. */
export const useAnswerOffer = (done: string, onDone: () => void) => useWrite(api.answerOffer, { done, onDone })

/** Takes an offer back. */
export const useWithdrawOffer = (done: string) => useWrite(api.withdrawOffer, { done })
