import type { EmployeeActor } from '../../kernel/actor.ts'
import { worksWithChildren } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { covers } from '../../kernel/time.ts'
import { mayActInCase, seesByOwnService } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import type { ConcernSubject } from '../concern/access.ts'
import { mayTalk, mayWrite } from '../concern/access.ts'
import { maySee } from '../sight/access.ts'

type InCase = Pick<CaseSubject, 'childCase' | 'holder' | 'sight'>

/** May this employee give something from the case without consent, and read what was: acts in it by own service? */
export const mayDisclose: Policy<InCase> = (actor, subject, now) => {
  const acts = mayActInCase(actor, subject, now)
  if (!acts.allowed) return acts
  return seesByOwnService(subject, now) ? acts : deny('disclosure.other_service')
}

/** A concern, and whether its writer works here no more. */
export type LeftConcern = ConcernSubject & { readonly writerHasLeft: boolean }

/** The same from a concern: its writer alone; who leads it when the writer has left. */
export const mayDiscloseConcern: Policy<LeftConcern> = (actor, subject, now) => {
  const writes = mayWrite(actor, subject, now)
  const { concern, writerHasLeft } = subject
  if (writes.allowed || !writerHasLeft || actor.id !== concern.leaderId) return writes
  const talks = mayTalk(actor, subject, now)
  return talks.allowed ? allow('disclosure.writer_has_left') : talks
}

/** May this member of the family read what they are told of: sees the case? What they are not told is not among it. */
export const mayBeTold: Policy<Pick<CaseSubject, 'sight'>> = (actor, subject, now) => {
  const sees = maySee(actor, subject, now)
  return !sees.allowed || actor.kind === 'family' ? sees : deny('disclosure.not_family')
}

/** Every employee may ask whether something may be shared, and read the grounds. */
export const mayWonderAboutSharing: Policy<unknown> = actor =>
  actor.kind === 'employee' ? allow('disclosure.employee') : deny('disclosure.employees_only')

/** Which grounds the municipality does without is the administrator's to say. */
export const maySwitchGround: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'administrator'
    ? allow('disclosure.administrator')
    : deny('disclosure.not_administrator')

/** Works with children: only they can need to open a case in an emergency. */
export const isWorking = (actor: { readonly kind: string; readonly role: string }): actor is EmployeeActor =>
  actor.kind === 'employee' && worksWithChildren(actor.role)

/** A case that somebody wants to open in an emergency, with what forbids it. */
export interface Behind {
  readonly subject: Pick<CaseSubject, 'childCase' | 'sight' | 'child'>
  /** Own family of the child, or outside the few who may know of it. */
  readonly keptAway: boolean
  readonly isProtected: boolean
}

/**
 * May this employee open the case in an emergency: works with children, and does not see all of it already? Never a closed case, own
 * family, a child at a protected address, or one from whom the employee is blocked: all of them look like a case that is not there.
 */
export const mayBreakGlass: Policy<Behind> = (actor, { subject, keptAway, isProtected }, now) => {
  if (!isWorking(actor)) return deny('disclosure.not_working')
  if (keptAway) return deny('sight.kin')
  if (isProtected) return deny('disclosure.protected')
  if (subject.childCase.status === 'closed') return deny('case.closed')
  const blocked = subject.sight.facts.some(fact => fact.ground === 'block' && covers(fact, now))
  return blocked ? deny('sight.block') : allow('disclosure.emergency')
}

/** Those who have opened see their own; a leader what the unit has opened, and what was opened of the unit's cases. */
export const mayListGlass: Policy<unknown> = actor =>
  isWorking(actor) ? allow('disclosure.working') : deny('disclosure.not_working')

/** The data protection officer reads every emergency opening. */
export const mayReviewGlass: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'privacy_officer'
    ? allow('disclosure.privacy_officer')
    : deny('disclosure.not_privacy_officer')
