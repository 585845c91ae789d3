import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayLead } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import type { Offer } from './model.ts'

/** An offer with what decides who may do something with it. */
export interface OfferSubject extends CaseSubject {
  readonly offer: Offer
  /** The one who is asked sees something of the case for the service: it owns the case, or has consent that keeps nobody out. */
  readonly covered: boolean
  /** It sees the plan, and so what the offer says about the work and the family. */
  readonly seesPlan: boolean
  /** Of those in the service that is asked: the child is own family. */
  readonly kin: boolean
}

/** May this employee answer: is asked, and the service may still see what is asked about? */
export const mayAnswer: Policy<OfferSubject> = (actor, { offer, covered, kin }) => {
  if (actor.kind !== 'employee' || offer.toId !== actor.id) return deny('baton.not_asked')
  // The offer was made to the service too: what another service works with is not read from here.
  if (actor.serviceId !== offer.toServiceId) return deny('baton.other_service')
  if (kin) return deny('sight.kin')
  return covered ? allow('baton.asked') : deny('baton.no_consent')
}

/** May this employee hear that something waits: the offers are the actor's own; what they say is judged when opened. */
export const mayHearOfOffers: Policy<readonly Offer[]> = actor =>
  actor.kind === 'employee' ? allow('baton.asked') : deny('baton.not_asked')

/** May this employee take the offer back: made it, or leads the work now? */
export const mayWithdraw: Policy<OfferSubject> = (actor, subject, now) => {
  const leads = mayLead(actor, subject, now)
  if (leads.allowed || !subject.participates) return leads
  return subject.offer.fromId === actor.id ? allow('baton.offered_it') : leads
}
