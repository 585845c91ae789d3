import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Party } from '../ask/model.ts'
import { mayActInCase, mayActOn, mayLead } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { shownTo } from '../sight/model.ts'
import type { Need, NeedRequest } from './model.ts'

/** A need in its case. */
export interface NeedSubject {
  readonly inCase: CaseSubject
  readonly need: Need
}
/** A question to a service, with the need that it is about. */
export interface RequestSubject extends NeedSubject {
  readonly request: NeedRequest
}
/** The same as the service that is asked knows it: perhaps it does not see the case. */
export interface AskedSubject extends RequestSubject {
  /** Whom the question waits for; null when it is answered. */
  readonly askedOf: Party | null
  /** What the actor may be told of the case for the service. */
  readonly topics: ReadonlySet<string>
  /** The actor is kept away from the child. */
  readonly kin: boolean
}

/** May this employee note a need: whoever may act in the case? */
export const mayNote: Policy<CaseSubject> = mayActInCase

/** Employees who are shown a need, and may act on its topic, may change it. */
export const mayChangeNeed: Policy<NeedSubject> = (actor, { inCase, need }, now) => {
  const acts = mayActOn(need.topic)(actor, inCase, now)
  return !acts.allowed || shownTo(actor, inCase.sight, now, need) ? acts : deny('need.not_shown')
}

/** May this employee ask a service, and take back or settle what was asked: leads the work, and is shown the need? A yes brings somebody new into the team. */
export const maySend: Policy<NeedSubject> = (actor, subject, now) => {
  const changes = mayChangeNeed(actor, subject, now)
  return changes.allowed ? mayLead(actor, subject.inCase, now) : changes
}

/** May this employee say what came of it: has taken it, or may change the need? */
export const mayFinish: Policy<RequestSubject> = mayChangeNeed

/** May this employee answer for the service: is its leader, it is asked, and it may be told of the topic? */
export const mayAnswerNeed: Policy<AskedSubject> = (actor, { askedOf, request, need, topics, kin }) => {
  if (kin) return deny('sight.kin')
  if (actor.kind !== 'employee' || actor.role !== 'leader') return deny('need.not_asked')
  if (askedOf?.kind !== 'service' || askedOf.id !== request.serviceId) return deny('need.not_asked')
  if (actor.serviceId !== request.serviceId) return deny('need.other_service')
  return topics.has(need.topic) ? allow('need.asked') : deny('need.no_consent')
}

/** May this employee read what is thrown between services: is of the coordinating unit, or leads it? */
export const mayReadThrown: Policy<{ readonly leadsUnit: boolean }> = (actor, { leadsUnit }) =>
  actor.kind === 'employee' && (actor.role === 'coordinating_unit' || (actor.role === 'leader' && leadsUnit))
    ? allow('need.coordinating_unit')
    : deny('need.not_coordinating_unit')
