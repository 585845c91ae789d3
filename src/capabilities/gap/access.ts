import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayKnowOfCase } from '../case/access.ts'
import type { UnitCaseSubject } from '../case/model.ts'

/** A gap as the one who would remind of it stands to it. */
type GapSubject =
  | { readonly unitCase: UnitCaseSubject }
  /** Of a concern: whether the actor sees it, is kept away from it, and which unit sees the gap. */
  | { readonly sees: boolean; readonly kin: boolean; readonly unitId: string | null }

/**
 * May this employee remind somebody of a gap: the holder, whoever sees the concern, or the leader of the unit? Nobody learns
 * anything by it.
 */
export const mayRemind: Policy<GapSubject> = (actor, subject, now) => {
  const kin = 'unitCase' in subject ? subject.unitCase.kin : subject.kin
  if (kin || actor.kind !== 'employee') return deny('gap.not_employee')
  if ('unitCase' in subject) {
    const { unitCase } = subject
    return unitCase.holder?.id === actor.id ? allow('gap.holder') : mayKnowOfCase(actor, unitCase, now)
  }
  if (subject.sees) return allow('gap.sees_concern')
  const leads = actor.role === 'leader' && actor.serviceId === subject.unitId
  return leads ? allow('gap.leader_of_unit') : deny('gap.other_unit')
}
