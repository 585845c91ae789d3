import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayKnowOfCase } from '../case/access.ts'
import type { UnitCaseSubject } from '../case/model.ts'

/** May this employee remind somebody of a gap: the holder, or the leader of the unit? Neither learns anything by it. */
export const mayRemind: Policy<{ readonly unitCase: UnitCaseSubject }> = (actor, { unitCase }, now) => {
  if (unitCase.kin || actor.kind !== 'employee') return deny('gap.not_employee')
  return unitCase.holder?.id === actor.id ? allow('gap.holder') : mayKnowOfCase(actor, unitCase, now)
}
