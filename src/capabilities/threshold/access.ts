import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayHold } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { groundOf, maySee } from '../sight/model.ts'

/** Has the actor an own address for notices here: a youth with own pages? Guardians' are kept by those who help. */
export const mayHaveContact: Policy<null> = actor =>
  actor.role === 'youth' ? allow('threshold.own_contact') : deny('threshold.youth_only')

type Seen = Pick<CaseSubject, 'childCase' | 'sight' | 'holder' | 'child'>

/** Is the actor the youth whom the case is about? */
export const isOwn = (actor: Actor, subject: Pick<Seen, 'child'>): boolean =>
  actor.role === 'youth' && actor.id === subject.child.id

/**
 * May the actor see what changes on a birthday: the youth, the guardians, each as far as it is theirs, and those who work
 * with the case in the owner service?
 */
export const maySeeThresholds: Policy<Seen> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed) return seen
  if (actor.kind === 'employee')
    return groundOf(subject.sight, now) === 'own_service' ? seen : deny('threshold.not_owner')
  return actor.role === 'youth' && !isOwn(actor, subject) ? deny('threshold.not_own_case') : seen
}

/** May the actor say what is to be from the birthday on: only the youth? */
export const mayAnswerThreshold: Policy<Seen> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed) return seen
  return isOwn(actor, subject) ? seen : deny('threshold.not_own_case')
}

/** May this employee write down what the youth said: only the holder? */
export const mayRegisterThreshold: Policy<Seen> = (actor, subject, now) => {
  const seen = maySeeThresholds(actor, subject, now)
  return seen.allowed ? mayHold(actor, subject, now) : seen
}
