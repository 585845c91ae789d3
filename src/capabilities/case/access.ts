import type { Actor } from '../../kernel/actor.ts'
import type { Policy, Verdict } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { isKnown, living, maySee, maySeeTopic } from '../sight/access.ts'
import type { CaseSubject, Participant, UnitCaseSubject } from './model.ts'

/** What a policy about a case asks of it. */
type Seen = Pick<CaseSubject, 'childCase' | 'holder' | 'sight'>

/** May this actor see the case at all? */
export const maySeeCase: Policy<Seen> = maySee

/** Sees only by what lets somebody look and not act: an emergency, or another legal ground for a time. */
const onlyLooks = ({ sight }: Pick<Seen, 'sight'>, now: Date): boolean =>
  living(sight, now).every(fact => fact.ground === 'break_glass' || fact.ground === 'other_ground')

const asEmployee = (actor: Actor, subject: Pick<Seen, 'sight'>, now: Date, seen: Verdict): Verdict => {
  if (!seen.allowed) return seen
  if (actor.kind !== 'employee') return deny('case.not_employee')
  return onlyLooks(subject, now) ? deny('case.only_looks') : seen
}

/** May this employee do something in the case: sees it, by own service or by consent to some topic? */
export const mayActInCase: Policy<Seen> = (actor, subject, now) =>
  asEmployee(actor, subject, now, maySeeCase(actor, subject, now))

/** May this employee look at the case: sees it, also where it is only to look? */
export const mayLookInCase: Policy<Seen> = (actor, subject, now) => {
  const seen = maySeeCase(actor, subject, now)
  return !seen.allowed || actor.kind === 'employee' ? seen : deny('case.not_employee')
}

/** May this employee do something that belongs to a topic: sees that topic? */
export const mayActOn =
  (topic: string): Policy<Pick<Seen, 'sight'>> =>
  (actor, subject, now) =>
    asEmployee(actor, subject, now, maySeeTopic(topic)(actor, subject, now))

/** Holds the case now, in whatever way. */
export const isHolder = (actor: Actor, { holder }: Pick<CaseSubject, 'holder'>): boolean =>
  actor.kind === 'employee' && holder?.id === actor.id

/** May this employee do what only the holder does? */
export const mayHold: Policy<Seen> = (actor, subject, now) => {
  const seen = asEmployee(actor, subject, now, maySeeCase(actor, subject, now))
  if (!seen.allowed) return seen
  return isHolder(actor, subject) ? allow('case.holder') : deny('case.not_holder')
}

/** Sees the case by own service: is in the service that owns it, and takes part or holds. */
export const seesByOwnService = (subject: Pick<Seen, 'sight'>, now: Date): boolean =>
  living(subject.sight, now).some(fact => fact.ground === 'own_service')

/** May this employee lead the work: the holder, or a leader of the owner service who sees the case? */
export const mayLead: Policy<Seen> = (actor, subject, now) => {
  const held = mayHold(actor, subject, now)
  if (held.allowed || held.reason !== 'case.not_holder') return held
  if (actor.kind !== 'employee' || actor.role !== 'leader') return held
  const own = actor.serviceId === subject.childCase.ownerServiceId && seesByOwnService(subject, now)
  return own ? allow('case.leader') : held
}

/** May this employee move the case to another step: leads the work, or sees the plan that the step is part of? */
export const mayMoveStep: Policy<Seen> = (actor, subject, now) => {
  const leads = mayLead(actor, subject, now)
  return leads.allowed ? leads : mayActOn('plan')(actor, subject, now)
}

/** May this actor see who else takes part, and with what: sees the whole case, or its plan? Others see their own and the holder. */
export const maySeeTeam: Policy<Seen> = (actor, subject, now) => maySeeTopic('plan')(actor, subject, now)

/** The service for which somebody takes part by name, or took part last. */
export const takesPartFor = (
  participants: readonly Pick<Participant, 'employeeId' | 'serviceId'>[],
  employeeId: string,
): string | undefined => participants.findLast(one => one.employeeId === employeeId)?.serviceId

/** May whoever sees the case be told of an employee by name? Not of one who takes part for a service that may not be known; of who holds all are told. */
export const mayName = (
  { sight, holder }: Pick<Seen, 'sight' | 'holder'>,
  participants: readonly Pick<Participant, 'employeeId' | 'serviceId'>[],
  employeeId: string,
  now: Date,
): boolean => {
  const serviceId = takesPartFor(participants, employeeId)
  return serviceId === undefined || holder?.id === employeeId || isKnown(sight, now, serviceId, now)
}

/** May this leader see that the case is there, without child or content? */
export const mayKnowOfCase: Policy<UnitCaseSubject> = (actor, { childCase, holder, kin }) => {
  if (kin || actor.kind !== 'employee' || actor.role !== 'leader') return deny('case.not_leader')
  const ours = actor.serviceId === childCase.ownerServiceId || actor.serviceId === holder?.serviceId
  return ours ? allow('case.leader_of_unit') : deny('case.other_unit')
}

/** May this employee open a closed case again: sees it by own service? */
export const mayReopen: Policy<Seen> = (actor, subject, now) => {
  const seen = asEmployee(actor, subject, now, maySeeCase(actor, subject, now))
  if (!seen.allowed) return seen
  return seesByOwnService(subject, now) ? allow('case.own_service') : deny('case.other_service')
}
