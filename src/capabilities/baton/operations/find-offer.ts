import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { consentCovers, findCase } from '../../case/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { OfferSubject } from '../access.ts'
import { findOffer } from '../store/offer.ts'

/** An offer in a case, with what decides who may answer it or take it back. */
export async function findOfferSubject(
  tx: Tx,
  { caseId, offerId }: { caseId: string; offerId: string },
  actor: Actor,
  now: Date,
): Promise<OfferSubject | undefined> {
  const { municipality } = actor
  const [subject, offer] = await Promise.all([
    findCase(tx, { caseId }, actor),
    findOffer(tx, { municipality, caseId, offerId }),
  ])
  if (!subject || !offer) return undefined
  const own = offer.toServiceId === subject.childCase.ownerServiceId
  const [kin, covered] = await Promise.all([
    kinAmong(tx, municipality, subject.childCase.childId),
    own || consentCovers(tx, { municipality, caseId, serviceIds: [offer.toServiceId], now }),
  ])
  return { ...subject, offer, covered, kin: kin.includes(offer.toId) }
}
