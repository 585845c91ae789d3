import type { Actor } from '../../kernel/actor.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import { covers } from '../../kernel/time.ts'
import type { AccessFact, Ground, Sight, Told } from './fact.ts'
import { TOPIC_IDS } from '../settings/model.ts'
import { EVERY_TOPIC, VOICE_KEY, entryKey } from './fact.ts'

/** Any subject that carries the sight of the actor. */
export interface WithSight {
  readonly sight: Sight
}

const inForceAt = ({ facts }: Sight, now: Date) => facts.filter(fact => covers(fact, now))

/** What is blocked now: topics, `*`, an entry by its key, or what the child has said. */
const blockedAt = (sight: Sight, now: Date): ReadonlySet<string> =>
  new Set(inForceAt(sight, now).flatMap(fact => (fact.ground === 'block' ? [fact.topic] : [])))

/**
 * The facts that give sight now. A block of a topic takes away what was given for that topic, and the topic from what was
 * given for all; a block of every topic takes away everything. Own family is never seen.
 */
export const living = (sight: Sight, now: Date): readonly AccessFact[] => {
  if (sight.kin) return []
  const blocked = blockedAt(sight, now)
  if (blocked.has(EVERY_TOPIC)) return []
  return inForceAt(sight, now).filter(fact => fact.ground !== 'block' && !blocked.has(fact.topic))
}

/** The topics seen now. */
export const topicsSeen = (sight: Sight, now: Date): 'all' | ReadonlySet<string> => {
  const topics = new Set(living(sight, now).map(fact => fact.topic))
  if (!topics.has(EVERY_TOPIC)) return topics
  const blocked = blockedAt(sight, now)
  if (!TOPIC_IDS.some(topic => blocked.has(topic))) return 'all'
  return new Set([EVERY_TOPIC, ...TOPIC_IDS.filter(topic => !blocked.has(topic))])
}

/** The fact by which the case, or one topic of it, is seen now; the broadest first. Every verdict rests on it. */
export const factBehind = (sight: Sight, now: Date, topic?: string): AccessFact | undefined => {
  if (topic !== undefined && blockedAt(sight, now).has(topic)) return undefined
  const facts = living(sight, now)
  return (
    facts.find(fact => fact.topic === EVERY_TOPIC) ?? facts.find(fact => topic === undefined || fact.topic === topic)
  )
}

/** The ground on which the case, or one topic of it, is seen now. */
export const groundOf = (sight: Sight, now: Date, topic?: string): Ground | undefined =>
  factBehind(sight, now, topic)?.ground

const judge = ({ sight }: WithSight, now: Date, topic?: string) => {
  const ground = groundOf(sight, now, topic)
  if (ground) return allow(`sight.${ground}`)
  return deny(sight.kin ? 'sight.kin' : 'sight.no_ground')
}

/** May this actor see anything of it? */
export const maySee: Policy<WithSight> = (_actor, subject, now) => judge(subject, now)

/** May this actor see that topic of it? */
export const maySeeTopic =
  (topic: string): Policy<WithSight> =>
  (_actor, subject, now) =>
    judge(subject, now, topic)

/**
 * Since when the actor may know that a service has to do with the case: undefined for never, null for as long as it has.
 * That a service helps is itself a secret: who is not to know of a topic does not hear of a service that has to do with
 * nothing else, until it has to do with something that may be known. This is the one place that says so.
 */
export const knownSince = (sight: Sight, now: Date, serviceId: string): Date | null | undefined => {
  const seen = topicsSeen(sight, now)
  const ties = (sight.ties ?? []).filter(tie => tie.serviceId === serviceId)
  if (seen === 'all' || ties.length === 0) return null
  // Who owns or holds the case is known to all who see anything of it.
  const known = ties.filter(({ topic }) => topic === EVERY_TOPIC || seen.has(topic)).map(tie => tie.since)
  if (known.length === 0) return undefined
  return known.reduce((first, since) => (first === null || since === null || since < first ? since : first))
}

/** Whether the actor may know that a service had to do with the case at an instant. */
export const isKnown = (sight: Sight, now: Date, serviceId: string, at: Date): boolean => {
  const since = knownSince(sight, now, serviceId)
  return since !== undefined && (since === null || since <= at)
}

/** Of those who take or took part, whom the actor may know of, each from when that may be known. */
export const knownAmong = <Part extends { readonly serviceId: string; readonly from: Date; readonly to: Date | null }>(
  sight: Sight,
  now: Date,
  parts: readonly Part[],
): readonly Part[] =>
  parts.flatMap(part => {
    const since = knownSince(sight, now, part.serviceId)
    if (since === undefined) return []
    if (since === null || since <= part.from) return [part]
    return part.to !== null && part.to <= since ? [] : [{ ...part, from: since }]
  })

/** May this actor, in the open, read that thing? Asked for every text, goal, measure and file. */
export const shownTo = (actor: Actor, sight: Sight, now: Date, told: Told): boolean =>
  groundOf(sight, now, told.topic) !== undefined &&
  isAudience(actor, told) &&
  !isBlocked(sight, now, told) &&
  isOfKnown(sight, now, told)

/** Whether the services that own it, and that it tells of, may be known to have been there then. */
const isOfKnown = (sight: Sight, now: Date, told: Told): boolean => {
  if (sight.ties === undefined || sight.ties.length === 0) return true
  const own = [told.serviceId, told.ofServiceId].flatMap(one => one ?? [])
  const then = [...own.map(serviceId => ({ serviceId, at: told.at ?? now })), ...(told.told ?? [])]
  return then.every(one => isKnown(sight, now, one.serviceId, one.at))
}

/** Whether one thing is blocked by itself: the entry, what it corrects, or all that the child has said. */
const isBlocked = (sight: Sight, now: Date, told: Told): boolean => {
  const blocked = blockedAt(sight, now)
  if (blocked.size === 0) return false
  if (told.spoken === true && blocked.has(VOICE_KEY)) return true
  return [told.id, told.corrects, ...(told.chain ?? [])].some(one => one != null && blocked.has(entryKey(one)))
}

const isAudience = (actor: Actor, { audience, notFor, serviceId }: Told): boolean => {
  switch (audience) {
    case 'everyone':
      return true
    case 'own_service':
      return actor.kind === 'employee' && actor.serviceId === serviceId
    case 'team':
      return actor.kind === 'employee'
    case 'not_guardians':
      return actor.role !== 'guardian'
    case 'not_guardian':
      return notFor != null && actor.id !== notFor
    case 'child_only':
      return actor.role === 'youth'
  }
}
