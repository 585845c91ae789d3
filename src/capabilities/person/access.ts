import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import { worksWithChildren } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { ChildSubject } from './model.ts'
import type { Loosening } from './protection-model.ts'

/** Those who work with children; a BTI coordinator and an administrator do not. */
const isWorking = (actor: Actor) => actor.kind === 'employee' && worksWithChildren(actor.role)

/** May this actor look for and register children at all? */
export const mayKnowChildren: Policy<null> = actor =>
  isWorking(actor) ? allow('person.works_with_children') : deny('person.not_working_with_children')

/**
 * May this employee open and change what is written of a child? By sight of a case or concern, or because the child's
 * place is here, or as one of the named few; the place of somebody protected gives nobody sight. Never own family.
 */
export const mayOpenChild: Policy<ChildSubject> = (actor, { child, seen, kin, named }) => {
  if (actor.kind !== 'employee' || !isWorking(actor)) return deny('person.not_working_with_children')
  if (kin) return deny('sight.kin')
  if (seen) return allow('person.sees_case')
  if (named) return allow('person.of_circle')
  const here = child.placeId === actor.serviceId && child.protection === 'none'
  return here ? allow('person.at_place') : deny('sight.no_ground')
}

/** A child, and the case about it that is not closed. */
export interface Responsibility {
  readonly child: ChildSubject['child']
  readonly openCase: { readonly ownService: boolean } | undefined
}

/**
 * May this employee, who may open the child, say who answers for it? That gives and takes sight of the case at once: so
 * one who sees the case by own service does; and where there is none, the leader of the child's place.
 */
export const mayDecideResponsibility: Policy<Responsibility> = (actor, { child, openCase }) => {
  if (actor.kind !== 'employee') return deny('person.not_working_with_children')
  if (openCase) return openCase.ownService ? allow('sight.own_service') : deny('case.other_service')
  const leads = actor.role === 'leader' && child.placeId === actor.serviceId && child.protection === 'none'
  return leads ? allow('person.leads_place') : deny('person.not_leader_of_place')
}

/** A proposal to protect less, and whether the actor is kept away from the child. */
export interface LooseningSubject {
  readonly loosening: Loosening
  readonly kin: boolean
}

/** Roles that may confirm that a protection is loosened, and so be asked. */
export const CONFIRMING: readonly EmployeeRole[] = ['leader', 'coordinating_unit']

/**
 * May this employee confirm that a protection is loosened? The one who was asked, in a role that decides, never own family,
 * and of a closed child only one of its circle. That it is another than the proposer is a rule.
 */
export const mayAnswerLoosening: Policy<LooseningSubject> = (actor, { loosening, kin }) => {
  if (actor.kind !== 'employee' || !CONFIRMING.includes(actor.role)) return deny('person.not_confirmer')
  if (kin) return deny('sight.kin')
  return loosening.askedId === actor.id ? allow('person.asked') : deny('person.not_asked')
}

/** May this employee have been asked to confirm something at all? */
export const mayHearOfLoosenings: Policy<null> = actor =>
  actor.kind === 'employee' && CONFIRMING.includes(actor.role)
    ? allow('person.may_confirm')
    : deny('person.not_confirmer')
