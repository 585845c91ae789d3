import type { Actor } from '../../kernel/actor.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import { covers } from '../../kernel/time.ts'
import type { AccessFact, Ground, Sight, Told } from './fact.ts'
import { EVERY_TOPIC } from './fact.ts'

/** Any subject that carries the sight of the actor. */
export interface WithSight {
  readonly sight: Sight
}

/**
 * The facts that give sight now. A block of a topic takes away what was given for that topic;
 * a block of every topic takes away all. Own family is never seen.
 */
export const living = ({ facts, kin }: Sight, now: Date): readonly AccessFact[] => {
  if (kin) return []
  const inForce = facts.filter(fact => covers(fact, now))
  const blocked = new Set(inForce.filter(fact => fact.ground === 'block').map(fact => fact.topic))
  if (blocked.has(EVERY_TOPIC)) return []
  return inForce.filter(fact => fact.ground !== 'block' && !blocked.has(fact.topic))
}

/** The topics seen now. */
export const topicsSeen = (sight: Sight, now: Date): 'all' | ReadonlySet<string> => {
  const topics = new Set(living(sight, now).map(fact => fact.topic))
  return topics.has(EVERY_TOPIC) ? 'all' : topics
}

/** The fact by which the case, or one topic of it, is seen now; the broadest first. Every verdict rests on it. */
export const factBehind = (sight: Sight, now: Date, topic?: string): AccessFact | undefined => {
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

/** May this actor, in the open, read that thing? Asked for every text, goal, measure and file. */
export const shownTo = (actor: Actor, sight: Sight, now: Date, told: Told): boolean =>
  groundOf(sight, now, told.topic) !== undefined && isAudience(actor, told)

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
