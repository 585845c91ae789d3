import type { Policy } from '../../kernel/policy.ts'
import { deny } from '../../kernel/policy.ts'
import { mayLead } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { groundOf, maySee } from '../sight/model.ts'

type Seen = Pick<CaseSubject, 'childCase' | 'sight' | 'holder' | 'child'>

/** May this employee see who must answer for the child: works with the case in the owner service? */
export const maySeeSigners: Policy<Seen> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed) return seen
  if (actor.kind !== 'employee') return deny('signer.not_employee')
  return groundOf(subject.sight, now) === 'own_service' ? seen : deny('signer.not_owner')
}

/** May this employee decide, on a recorded reason, who must answer: the holder, or a leader of the owner service who sees it? */
export const mayDecideSigners: Policy<Seen> = (actor, subject, now) => {
  const seen = maySeeSigners(actor, subject, now)
  return seen.allowed ? mayLead(actor, subject, now) : seen
}
