import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Party } from '../ask/model.ts'
import { isHolder, mayActInCase, mayHold } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { knownSince, maySee } from '../sight/model.ts'
import type { Transition } from './model.ts'

/** A transition in its case. */
export interface InTransition extends CaseSubject {
  readonly transition: Transition
}
/** The same as whoever is asked to receive stands to it. */
export interface Asked extends InTransition {
  /** Whom the question waits for; null when it is answered. */
  readonly askedOf: Party | null
  /** The service that is asked sees something of the case: by consent, or because it is its own. */
  readonly covered: boolean
  /** The child is the actor's own family, or the actor is not of its circle. */
  readonly kin: boolean
}

/** May this actor see the transitions of a case: sees the case? What stands in each block is judged by its topic. */
export const maySeeTransitions: Policy<CaseSubject> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed || actor.kind === 'employee') return seen
  return actor.role === 'youth' && actor.id !== subject.child.id ? deny('transition.not_own_case') : seen
}

/** Whether one who sees a case may know of a transition: of the service that sends, and of the one that is to receive. */
export const isKnownPassage = (
  { sight }: Pick<CaseSubject, 'sight'>,
  { fromServiceId, toServiceId }: Pick<Transition, 'fromServiceId' | 'toServiceId'>,
  now: Date,
): boolean => [fromServiceId, toServiceId].every(id => id === null || knownSince(sight, now, id) !== undefined)

/** May the actor say yes or no to what goes along: a guardian who may know of it, or the youth in the own case? */
export const mayDecidePack: Policy<InTransition> = (actor, subject, now) => {
  const seen = maySeeTransitions(actor, subject, now)
  if (!seen.allowed) return seen
  if (actor.kind !== 'family') return deny('transition.not_family')
  return isKnownPassage(subject, subject.transition, now) ? seen : deny('transition.not_known')
}

/** May this employee prepare, send or write down an answer: only the holder, who keeps the baton until somebody has received? */
export const mayPrepare: Policy<CaseSubject> = mayHold

/** May this employee answer: is asked, in person or as leader of the service that is asked, and the service may be told? */
export const mayReceive: Policy<Asked> = (actor, { askedOf, transition, covered, kin }) => {
  if (kin) return deny('sight.kin')
  if (actor.kind !== 'employee' || !askedOf) return deny('transition.not_asked')
  const meant = askedOf.kind === 'service' ? actor.role === 'leader' && actor.serviceId : actor.id
  if (meant !== askedOf.id) return deny('transition.not_asked')
  if (actor.serviceId !== transition.toServiceId) return deny('transition.other_service')
  return covered ? allow('transition.asked') : deny('transition.no_consent')
}

/** May this employee read what waits for the service to receive: leads it? */
export const mayReadComing: Policy<null> = actor =>
  actor.kind === 'employee' && actor.role === 'leader' ? allow('transition.leader') : deny('transition.not_leader')

/** May this employee say how it goes: who received, or who holds now? */
export const mayCheck: Policy<InTransition> = (actor, subject, now) => {
  const seen = mayActInCase(actor, subject, now)
  if (!seen.allowed) return seen
  const own = actor.id === subject.transition.toEmployeeId || isHolder(actor, subject)
  return own ? allow('transition.received') : deny('transition.not_receiver')
}
