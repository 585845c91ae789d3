import type { Policy } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayAskConsent, mayDecideSharing } from '../sharing/access.ts'

type Seen = Pick<CaseSubject, 'sight' | 'holder' | 'child'>

/** May this actor see what has been answered and what was shared under it: the family, the holder, who works with the case in the owner service? */
export const maySeeHistory: Policy<Seen> = (actor, subject, now) =>
  actor.kind === 'family' ? mayDecideSharing(actor, subject, now) : mayAskConsent(actor, subject, now)
