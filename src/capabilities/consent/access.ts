import { deny } from '../../kernel/policy.ts'
import type { Policy } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayAskConsent, mayDecideSharing, mayRegisterConsent } from '../sharing/access.ts'

type Seen = Pick<CaseSubject, 'sight' | 'holder' | 'child'>

/** May this actor see what has been answered and what was shared under it: the family, the holder, who works with the case in the owner service? */
export const maySeeHistory: Policy<Seen> = (actor, subject, now) =>
  actor.kind === 'family' ? mayDecideSharing(actor, subject, now) : mayAskConsent(actor, subject, now)

/** May this employee lay a scanned paper beside an answer: only the holder, who wrote the answer in? */
export const mayAttachPaper: Policy<Seen> = mayRegisterConsent

/** May this actor open the paper: who may see all answers, and of the family only the one who signed it? */
export const maySeePaper: Policy<Seen & { readonly paper: { readonly giverId: string } }> = (actor, subject, now) => {
  const seen = maySeeHistory(actor, subject, now)
  if (!seen.allowed || actor.kind === 'employee') return seen
  return subject.paper.giverId === actor.id ? seen : deny('consent.not_own_paper')
}
