import { refuse } from '../../kernel/refusal.ts'
import type { Holding, Offer } from './model.ts'

/** Whether the baton of a case can be offered to somebody now. */
export function offerable(asked: {
  readonly status: 'open' | 'paused' | 'closed'
  readonly running: Holding | undefined
  readonly toId: string
  /** Works in the service named, has not left, and is not own family. */
  readonly toCan: boolean
  /** The service owns the case, or there is consent for it. */
  readonly covered: boolean
  readonly byId: string
  /** Why, what the next one should know, and what the family thinks are all written. */
  readonly worded: boolean
}) {
  if (asked.status === 'closed') return refuse('baton.case_closed')
  if (!asked.toCan) return refuse('baton.cannot_take')
  if (asked.running?.kind === 'accepted' && asked.running.holderId === asked.toId) return refuse('baton.holds_already')
  if (!asked.covered) return refuse('baton.consent_missing')
  // Who only sees to it until somebody says yes may know nothing to hand over: the one who is asked reads that.
  const actsByRule = asked.running?.kind === 'acting' && asked.running.holderId === asked.byId
  return asked.worded || actsByRule ? ('offer' as const) : refuse('baton.words_missing')
}

/** Whether a deputy can be asked for a time. */
export function deputyAskable(asked: {
  readonly status: 'open' | 'paused' | 'closed'
  readonly forId: string | undefined
  readonly toId: string
  readonly toCan: boolean
  readonly from: Date
  readonly to: Date
  readonly now: Date
}) {
  if (asked.status === 'closed') return refuse('baton.case_closed')
  if (asked.forId === undefined) return refuse('baton.nobody_accepted')
  if (!asked.toCan || asked.toId === asked.forId) return refuse('baton.cannot_take')
  if (asked.to <= asked.from || asked.to <= asked.now) return refuse('baton.wrong_dates')
  return 'ask' as const
}

/** The offer after a yes. */
export function accepted(offer: Offer, now: Date, stands: { readonly covered: boolean; readonly base: string | null }) {
  if (offer.state !== 'open') return refuse(offer.state === 'accepted' ? 'baton.answered' : 'baton.taken')
  // An agreement to stand in for somebody who no longer holds is worth nothing.
  if (offer.kind === 'deputy' && stands.base !== offer.forId) return refuse('baton.taken')
  if (!stands.covered) return refuse('baton.taken')
  return { ...offer, state: 'accepted' as const, answeredAt: now, version: offer.version + 1 }
}

/** The offer after a no, with its reason. */
export function declined(offer: Offer, now: Date, because: { reason: string; words: string | null }) {
  if (offer.state !== 'open') return refuse(offer.state === 'withdrawn' ? 'baton.taken' : 'baton.answered')
  const { reason: declineReason, words: declineWords } = because
  return {
    ...offer,
    declineReason,
    declineWords,
    state: 'declined' as const,
    answeredAt: now,
    version: offer.version + 1,
  }
}

/** The offer after it was taken back. */
export function withdrawn(offer: Offer, now: Date) {
  if (offer.state !== 'open') return refuse('baton.answered')
  return { ...offer, state: 'withdrawn' as const, answeredAt: now, version: offer.version + 1 }
}

/**
 * The noes that still are news to whoever looks for somebody: since who holds now said yes, and not of one who has been asked again
 * for the same, nor about days that are over.
 */
export function standingNoes(offers: readonly Offer[], acceptedAt: Date | null, now: Date): Offer[] {
  const again = (no: Offer) =>
    offers.some(one => one.kind === no.kind && one.toId === no.toId && one.at > no.at && one.state !== 'withdrawn')
  return offers.filter(
    one =>
      one.state === 'declined' &&
      (acceptedAt === null || one.at >= acceptedAt) &&
      (one.deputyTo === null || one.deputyTo > now) &&
      !again(one),
  )
}
