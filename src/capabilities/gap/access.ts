import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Actor } from '../../kernel/actor.ts'
import { isHolder, mayActInCase, mayKnowOfCase } from '../case/access.ts'
import type { CaseSubject, UnitCaseSubject } from '../case/model.ts'
import { isToldOf } from './model.ts'
import type { ToldGap } from './model.ts'

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

const leadsUnit = (actor: Actor, { unitId }: { readonly unitId: string | null }): boolean =>
  actor.kind === 'employee' && actor.role === 'leader' && actor.serviceId === unitId

/** A gap as the one who would remind of it stands to it. */
type GapSubject =
  | ({ readonly unitCase: UnitCaseSubject; readonly unitId: string | null } & ToldGap)
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
    if (!isToldOf(actor, subject)) return deny('gap.kept')
    if (subject.keptBy !== null && leadsUnit(actor, subject)) return allow('gap.leader_of_unit')
    return unitCase.holder?.id === actor.id ? allow('gap.holder') : mayKnowOfCase(actor, unitCase, now)
  }
  if (subject.sees) return allow('gap.sees_concern')
  if (subject.sentTo) return allow('gap.sent_to')
  return leadsUnit(actor, subject) ? allow('gap.leader_of_unit') : deny('gap.other_unit')
}

/** A gap of a case as the one who would answer it stands to it: from inside, and that it is there. */
export interface AnswerSubject extends ToldGap {
  readonly inside: Pick<CaseSubject, 'sight' | 'childCase' | 'holder'>
  readonly outside: UnitCaseSubject
}

/** May this employee say that something is no gap: the holder, whoever must act, or the leader of the unit that owns the case? */
export const mayAnswer: Policy<AnswerSubject> = (actor, { inside, outside, mustActId, keptBy }, now) => {
  if (outside.kin || actor.kind !== 'employee') return deny('gap.not_employee')
  if (!isToldOf(actor, { mustActId, keptBy })) return deny('gap.kept')
  if (mayActInCase(actor, inside, now).allowed) {
    if (isHolder(actor, inside)) return allow('gap.holder')
    if (mustActId === actor.id) return allow('gap.must_act')
  }
  return leadsUnit(actor, { unitId: keptBy ?? outside.childCase.ownerServiceId })
    ? allow('gap.leader_of_unit')
    : deny('gap.not_yours')
}

/** May this employee read what slips, in numbers: the coordinating unit, and a leader of the own unit? */
export const mayCount: Policy<null> = actor =>
  actor.kind === 'employee' && (actor.role === 'coordinating_unit' || actor.role === 'leader')
    ? allow('gap.counts')
    : deny('gap.counts_not')
