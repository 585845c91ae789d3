import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayAskConsent, mayRegisterConsent } from '../sharing/access.ts'

type Seen = Pick<CaseSubject, 'sight' | 'holder' | 'child'>

/** Who prints for the family: the holder, and who works with the case in the service that owns it. */
export const mayPrint: Policy<Seen> = mayAskConsent

/** Who says that somebody is served on paper: only the holder, who must then bring it. */
export const mayServeOnPaper: Policy<Seen> = mayRegisterConsent

/** Whoever works here has an own list; which cases stand in it is by who holds. */
export const mayListWaiting: Policy<unknown> = actor =>
  actor.kind === 'employee' ? allow('paper.own_list') : deny('case.not_employee')
