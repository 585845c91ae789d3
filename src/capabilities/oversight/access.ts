import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayKnowOfCase } from '../case/access.ts'
import type { CaseSubject, UnitCaseSubject } from '../case/model.ts'
import { mayTalk } from '../concern/access.ts'
import type { ConcernSubject } from '../concern/access.ts'
import { seesWhole } from '../sharing/access.ts'
import { maySee } from '../sight/access.ts'

/** A case as the one who asks may know of it: as somebody in it, or only that it is there. */
export interface OverseenSubject {
  readonly inside: Pick<CaseSubject, 'sight' | 'childCase' | 'holder' | 'child'>
  readonly outside: UnitCaseSubject
}

/** The data protection officer. */
export const isOfficer = (actor: Actor): boolean => actor.kind === 'employee' && actor.role === 'privacy_officer'

/** May this actor see who sees the case, and why, and what somebody else would see: never about own family? */
export const mayOversee: Policy<OverseenSubject> = (actor, { outside }, now) => {
  if (outside.kin) return deny('sight.kin')
  return isOfficer(actor) ? allow('oversight.officer') : mayKnowOfCase(actor, outside, now)
}

/** Whether the actor sees the whole case: then names of the family are no news. */
export const seesInside = (actor: Actor, { inside }: OverseenSubject, now: Date): boolean =>
  maySee(actor, inside, now).allowed && seesWhole(inside, now)

/** The same for those who see the whole case: the family, and those who work with it in the owner service. */
export const maySeeReaders: Policy<OverseenSubject> = (actor, subject, now) => {
  if (seesInside(actor, subject, now)) return maySee(actor, subject.inside, now)
  return mayOversee(actor, subject, now)
}

/** May the actor see who has looked: the family, and those who work with the case in the owner service? */
export const maySeeLooks: Policy<Pick<CaseSubject, 'sight'>> = (actor, subject, now) => {
  const seen = maySee(actor, subject, now)
  if (!seen.allowed || seesWhole(subject, now)) return seen
  return deny('oversight.not_whole')
}

/** Looking a case up by its number is for the officer alone: others come from their own lists. */
export const mayFindCase: Policy<unknown> = actor =>
  isOfficer(actor) ? allow('oversight.officer') : deny('oversight.not_officer')

/** Who sees a concern is for those who work with it to ask, and nobody else: that it is there tells too much. */
export const mayOverseeConcern: Policy<ConcernSubject> = mayTalk
