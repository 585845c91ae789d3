import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { isHolder, mayActInCase, mayKnowOfCase } from '../case/access.ts'
import type { CaseSubject, UnitCaseSubject } from '../case/model.ts'

/** A gap of a service: it is about no child. */
export interface ServiceGapSubject {
  readonly mustActId: string | null
  /** The unit above, whose leader sees it. */
  readonly unitId: string | null
}

/** May this employee see to a gap of a service: whoever must act, the administrator, the leader of the unit above? */
export const maySeeToService: Policy<ServiceGapSubject> = (actor, { mustActId, unitId }) => {
  if (actor.kind !== 'employee') return deny('gap.not_employee')
  if (actor.role === 'administrator') return allow('gap.administrator')
  if (actor.role === 'leader' && actor.serviceId === unitId) return allow('gap.leader_of_unit')
  return actor.id === mustActId ? allow('gap.must_act') : deny('gap.other_unit')
}

/** A gap as the one who would remind of it stands to it. */
type GapSubject =
  | { readonly unitCase: UnitCaseSubject }
  /** Of a concern: whether the actor sees it, is kept away from it, which unit sees the gap, and whether it can be sent on to the actor. */
  | { readonly sees: boolean; readonly kin: boolean; readonly unitId: string | null; readonly sentTo?: boolean }
  | { readonly ofService: ServiceGapSubject }

/**
 * May this employee remind somebody of a gap: the holder, whoever sees the concern, or the leader of the unit? Nobody learns
 * anything by it.
 */
export const mayRemind: Policy<GapSubject> = (actor, subject, now) => {
  if ('ofService' in subject) return maySeeToService(actor, subject.ofService, now)
  const kin = 'unitCase' in subject ? subject.unitCase.kin : subject.kin
  if (kin || actor.kind !== 'employee') return deny('gap.not_employee')
  if ('unitCase' in subject) {
    const { unitCase } = subject
    return unitCase.holder?.id === actor.id ? allow('gap.holder') : mayKnowOfCase(actor, unitCase, now)
  }
  if (subject.sees) return allow('gap.sees_concern')
  if (subject.sentTo) return allow('gap.sent_to')
  const leads = actor.role === 'leader' && actor.serviceId === subject.unitId
  return leads ? allow('gap.leader_of_unit') : deny('gap.other_unit')
}

/** A gap of a case as the one who would answer it stands to it: from inside, and that it is there. */
export interface AnswerSubject {
  readonly inside: Pick<CaseSubject, 'sight' | 'childCase' | 'holder'>
  readonly outside: UnitCaseSubject
  readonly mustActId: string | null
}

/** May this employee say that something is no gap: the holder, whoever must act, or the leader of the unit that owns the case? */
export const mayAnswer: Policy<AnswerSubject> = (actor, { inside, outside, mustActId }, now) => {
  if (outside.kin || actor.kind !== 'employee') return deny('gap.not_employee')
  if (mayActInCase(actor, inside, now).allowed) {
    if (isHolder(actor, inside)) return allow('gap.holder')
    if (mustActId === actor.id) return allow('gap.must_act')
  }
  const leads = actor.role === 'leader' && actor.serviceId === outside.childCase.ownerServiceId
  return leads ? allow('gap.leader_of_unit') : deny('gap.not_yours')
}

/** May this employee read what slips, in numbers: the coordinating unit, and a leader of the own unit? */
export const mayCount: Policy<null> = actor =>
  actor.kind === 'employee' && (actor.role === 'coordinating_unit' || actor.role === 'leader')
    ? allow('gap.counts')
    : deny('gap.counts_not')
