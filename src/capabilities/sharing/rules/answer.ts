import { addMonths, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { TopicId } from '../../organisation/model.ts'
import type { Answer, ConsentAnswer, ConsentRequest, Giver, SharingSources } from '../model.ts'
import { giversOfAll } from './givers.ts'

/** What is said of one topic. */
export interface Said {
  readonly topic: TopicId
  readonly answer: Answer
  readonly limits?: string | undefined
}

/** Who says what of which service. */
export interface Saying {
  readonly giver: Giver
  readonly serviceId: string
  readonly said: readonly Said[]
  /** The first day on which a yes no longer holds; the day that was asked for when left out. */
  readonly until?: Day | undefined
  /** The purpose when nobody has asked: only for what the holder registers. */
  readonly unasked?: string | undefined
}

/** An answer as it is to be written. */
export type Written = Pick<ConsentAnswer, 'topic' | 'purpose' | 'answer' | 'limits' | 'from' | 'to'>

const isSame = (a: Giver, b: Giver) => a.kind === b.kind && a.id === b.id

/** Whether somebody is among those who must answer now about some of the topics, towards a service. */
export const mustAnswer = (
  sources: SharingSources,
  giver: Giver,
  { serviceId, topics }: { readonly serviceId: string; readonly topics: readonly TopicId[] },
  now: Date,
): boolean => giversOfAll(sources, serviceId, topics, now).some(one => isSame(one, giver))

/** What is to be written for what a giver says. A yes needs that somebody asked; a no is always heard, for every purpose. */
export function decideAnswers(sources: SharingSources, saying: Saying, now: Date, consentMonths: number) {
  const topics = saying.said.map(one => one.topic)
  if (!mustAnswer(sources, saying.giver, { serviceId: saying.serviceId, topics }, now))
    return refuse('consent.not_a_giver')
  const today = dayOf(now)
  const yes = saying.said.filter(one => one.answer !== 'no')
  if (yes.length > 0 && sources.closed) return refuse('case.already_closed')
  if (saying.until !== undefined && saying.until <= today) return refuse('consent.ends_before')
  const longest = addMonths(today, consentMonths)
  const written: Written[] = []
  for (const { topic, answer, limits } of yes) {
    const request = lastRequest(sources.requests, saying.serviceId, topic)
    // What was asked until a day that has been is not asked any more.
    const asked = request && request.validTo > today ? request : undefined
    const purpose = asked?.purpose ?? saying.unasked
    if (purpose === undefined) return refuse('consent.not_asked')
    const to = [saying.until ?? asked?.validTo ?? longest, longest].toSorted()[0] ?? longest
    written.push({ topic, purpose, answer, limits: answer === 'limited' ? (limits ?? '') : null, from: today, to })
  }
  return [
    ...written,
    ...saying.said.filter(one => one.answer === 'no').flatMap(one => noTo(sources, saying, one, today)),
  ]
}

const noTo = (sources: SharingSources, saying: Saying, { topic }: Said, today: Day): Written[] => {
  const said = sources.answers.filter(one => isAt(one, saying, topic) && isSame(one.giver, saying.giver))
  const asked = sources.requests.filter(one => one.serviceId === saying.serviceId && one.topics.includes(topic))
  const purposes = new Set([...said, ...asked].map(one => one.purpose))
  if (purposes.size === 0 && saying.unasked !== undefined) purposes.add(saying.unasked)
  return [...purposes].map(purpose => ({ topic, purpose, answer: 'no', limits: null, from: today, to: null }))
}

const isAt = (one: ConsentAnswer, { serviceId }: Saying, topic: TopicId) =>
  one.serviceId === serviceId && one.topic === topic

const lastRequest = (requests: readonly ConsentRequest[], serviceId: string, topic: TopicId) =>
  requests
    .filter(one => one.serviceId === serviceId && one.topics.includes(topic))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .at(-1)

/** The topics that a giver has open towards a service: what a withdrawal takes back. */
export function openTopics(answers: readonly ConsentAnswer[], giver: Giver, serviceId: string): readonly TopicId[] {
  const latest = new Map<string, ConsentAnswer>()
  for (const one of answers)
    if (isSame(one.giver, giver) && one.serviceId === serviceId) latest.set(`${one.topic} ${one.purpose}`, one)
  return [...new Set([...latest.values()].filter(one => one.answer !== 'no').map(one => one.topic))]
}

/** Whether a request for consent may be sent. */
export function judgeRequest(
  sources: SharingSources,
  request: {
    readonly serviceId: string
    readonly topics: readonly TopicId[]
    readonly purpose: string
    readonly validTo: Day
  },
  { now, purposes, consentMonths }: { now: Date; purposes: readonly string[]; consentMonths: number },
) {
  const today = dayOf(now)
  if (sources.closed) return refuse('case.already_closed')
  if (request.serviceId === sources.ownerServiceId) return refuse('consent.own_service')
  if (!purposes.includes(request.purpose)) return refuse('consent.purpose_unknown')
  if (request.validTo <= today) return refuse('consent.ends_before')
  if (request.validTo > addMonths(today, consentMonths)) return refuse('consent.too_long')
  const givers = giversOfAll(sources, request.serviceId, request.topics, now)
  return givers.length === 0 ? refuse('consent.nobody_to_ask') : givers
}
