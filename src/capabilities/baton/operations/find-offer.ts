import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { OfferSubject } from '../access.ts'
import { findOffer } from '../store/offer.ts'
import { topicsOf } from './blind.ts'

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
  const [kin, topics] = await Promise.all([
    kinAmong(tx, municipality, subject.childCase.childId),
    topicsOf(tx, { municipality, caseId, now }, { employeeId: offer.toId, serviceId: offer.toServiceId }),
  ])
  const [covered, seesPlan] = [topics.size > 0, topics.has('plan')]
  return { ...subject, offer, covered, seesPlan, kin: kin.includes(offer.toId) }
}
