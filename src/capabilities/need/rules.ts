import { refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Choice, Settings } from '../settings/model.ts'
import { offered } from '../settings/model.ts'
import type { Need, NeedRequest, NewNeed, ServiceAnswer } from './model.ts'

const isOf = (choices: readonly Choice[], id: string): boolean => choices.some(one => one.id === id)

/** Notes a need. */
export function note(
  fresh: NewNeed,
  known: Pick<Need, 'id' | 'caseId' | 'addedBy' | 'at' | 'serviceId'> & {
    readonly topicIsOpen: boolean
    readonly settings: Pick<Settings, 'offers'>
  },
) {
  const { topicIsOpen, settings, ...by } = known
  if (!topicIsOpen) return refuse('need.topic_closed')
  if (fresh.offer !== null && !isOf(offered(settings.offers), fresh.offer)) return refuse('need.offer_unknown')
  const need: Need = {
    ...{ ...fresh, ...by, measureId: null, state: 'open', outcome: null, closedAt: null, notFor: null, version: 1 },
  }
  return need
}

/** Says that a need is met, or is none any more. */
export const close = (
  need: Need,
  as: { readonly state: 'met' | 'dropped'; readonly outcome: string | null },
  now: Date,
) => (need.state === 'open' ? { ...need, ...as, closedAt: now, version: need.version + 1 } : refuse('need.closed'))

/** Says by which measure a need is met; by none again with null. */
export function tie(need: Need, measureId: string | null, measureIds: readonly string[]) {
  if (need.state !== 'open') return refuse('need.closed')
  if (measureId !== null && !measureIds.includes(measureId)) return refuse('need.measure_unknown')
  return { ...need, measureId, version: need.version + 1 }
}

/** A question that is still between the two. */
const isOpen = ({ state }: Pick<NeedRequest, 'state'>) =>
  state === 'sent' || state === 'countered' || state === 'accepted'

/** Asks a service. It must be told only what the family has agreed to, or what another ground gives. */
export function send(
  need: Need,
  requests: readonly NeedRequest[],
  asked: Pick<NeedRequest, 'id' | 'serviceId' | 'sentBy' | 'words'> & {
    /** Somebody there can answer, and the child may be known of by services as such. */
    readonly canBeAsked: boolean
    /** The service may be told of the topic. */
    readonly covered: boolean
    readonly now: Date
  },
) {
  const { canBeAsked, covered, now, ...to } = asked
  if (need.state !== 'open') return refuse('need.closed')
  if (need.audience === 'own_service' || need.audience === 'child_only') return refuse('need.not_told')
  if (!canBeAsked) return refuse('need.cannot_be_asked')
  if (!covered) return refuse('case.consent_missing')
  if (requests.some(one => one.serviceId === to.serviceId && isOpen(one))) return refuse('need.asked_already')
  const nothing = { answeredBy: null, answeredAt: null, reason: null, answer: null, takenBy: null, startsOn: null }
  const request: NeedRequest = {
    ...{ ...to, ...nothing, needId: need.id, caseId: need.caseId, sentAt: now, state: 'sent' },
    ...{ instead: null, endedAt: null, outcome: null, version: 1 },
  }
  return request
}

/** What the service answers. */
export function answer(
  request: NeedRequest,
  said: ServiceAnswer,
  known: {
    readonly answeredBy: string
    readonly now: Date
    readonly settings: Pick<Settings, 'needReasons'>
    /** Who in the service can take it. */
    readonly takerIds: readonly string[]
  },
) {
  if (request.state !== 'sent') return refuse('need.answered')
  const { answeredBy, now, settings, takerIds } = known
  const next = { ...request, answeredBy, answeredAt: now, version: request.version + 1 }
  if (said.is === 'decline') {
    const reasons = offered(settings.needReasons)
    if (said.reason === null ? reasons.length > 0 : !isOf(reasons, said.reason)) return refuse('need.reason_missing')
    return { ...next, state: 'declined' as const, reason: said.reason, answer: said.words, endedAt: now }
  }
  if (!takerIds.includes(said.employeeId)) return refuse('need.cannot_take')
  if (said.startsOn < dayOf(now)) return refuse('need.starts_in_the_past')
  const taken = { ...next, takenBy: said.employeeId, startsOn: said.startsOn }
  return said.is === 'accept'
    ? { ...taken, state: 'accepted' as const }
    : { ...taken, state: 'countered' as const, instead: said.instead }
}

/** What the asker says to another way. */
export function settle(request: NeedRequest, agreed: boolean, now: Date) {
  if (request.state !== 'countered') return refuse('need.answered')
  const next = { ...request, version: request.version + 1 }
  return agreed ? { ...next, state: 'accepted' as const } : { ...next, state: 'not_agreed' as const, endedAt: now }
}

/** Takes back a question that nobody has answered. */
export const withdraw = (request: NeedRequest, now: Date) =>
  request.state === 'sent'
    ? { ...request, state: 'withdrawn' as const, endedAt: now, version: request.version + 1 }
    : refuse('need.answered')

/** Ends a question that can lead nowhere any more, also one with another way proposed; undefined when it has ended. */
export const takenBack = (request: NeedRequest, now: Date): NeedRequest | undefined =>
  request.state === 'sent' || request.state === 'countered'
    ? { ...request, state: 'withdrawn', endedAt: now, version: request.version + 1 }
    : undefined

/** Says what came of it. */
export const finish = (request: NeedRequest, outcome: string, now: Date) =>
  request.state === 'accepted'
    ? { ...request, state: 'done' as const, outcome, endedAt: now, version: request.version + 1 }
    : refuse('need.not_accepted')

/** So many services that have said no make it thrown between them. */
const THROWN_BY = 2

/** Whether services throw a need between them: two have said no, and none has said yes. */
export function isThrown(need: Pick<Need, 'state'>, requests: readonly Pick<NeedRequest, 'serviceId' | 'state'>[]) {
  if (need.state !== 'open') return false
  if (requests.some(({ state }) => state === 'accepted' || state === 'done')) return false
  return new Set(requests.flatMap(one => (one.state === 'declined' ? [one.serviceId] : []))).size >= THROWN_BY
}
