import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayRegisterConsent } from '../sharing/access.ts'
import { maySee } from '../sight/model.ts'

type Seen = Pick<CaseSubject, 'sight' | 'holder' | 'child'>

/** Who says whether another may see how one is reached: each guardian of oneself, and nobody for another in the app. */
export const mayChoose: Policy<unknown> = actor =>
  actor.kind === 'family' && actor.role === 'guardian' ? allow('contact.own') : deny('contact.not_guardian')

/** Who sees how the other guardians are reached, as far as each has said so: a guardian who sees the case. */
export const maySeeOthers: Policy<Seen> = (actor, subject, now) =>
  actor.kind === 'family' && actor.role === 'guardian' ? maySee(actor, subject, now) : deny('contact.not_guardian')

/** Who writes it in for one who said it on paper, by phone or face to face: the holder. */
export const mayRegister: Policy<Seen> = mayRegisterConsent
