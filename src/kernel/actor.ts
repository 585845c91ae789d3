/** How sure the log-in is of who somebody is, from weakest to strongest. */
export const LOGIN_LEVELS = ['low', 'substantial', 'high'] as const
export type LoginLevel = (typeof LOGIN_LEVELS)[number]

/** The roles in which somebody can act; one at a time, chosen at log-in. */
export const EMPLOYEE_ROLES = [
  'practitioner',
  'leader',
  'coordinating_unit',
  'bti_coordinator',
  'administrator',
  'privacy_officer',
] as const
export type EmployeeRole = (typeof EMPLOYEE_ROLES)[number]
const WITH_CHILDREN: readonly string[] = ['practitioner', 'leader', 'coordinating_unit']
/** Whether the work of a role is with children, and not with the system or its rules. */
export const worksWithChildren = (role: string): boolean => WITH_CHILDREN.includes(role)
export const FAMILY_ROLES = ['guardian', 'youth'] as const
export type FamilyRole = (typeof FAMILY_ROLES)[number]

interface Anyone {
  /** The employee or the family person, not the log-in that ties them. */
  readonly id: string
  readonly municipality: number
  readonly level: LoginLevel
}
/** An employee in one service and one role. */
export interface EmployeeActor extends Anyone {
  readonly kind: 'employee'
  readonly role: EmployeeRole
  readonly serviceId: string
}
/** A parent, other guardian or youth. */
export interface FamilyActor extends Anyone {
  readonly kind: 'family'
  readonly role: FamilyRole
}
/**
 * A child at a screen that an adult has handed over. It is no log-in and so no `Actor`: what is not made for it cannot even be asked for it.
 */
export interface ChildActor extends Anyone {
  readonly kind: 'child'
  readonly role: 'child'
  readonly handed: Handed
}
/** How the screen was handed to the child. */
export interface Handed {
  readonly by: Actor
  /** The case in which the child tells. */
  readonly caseId: string
  /** By the house's clock. */
  readonly since: Date
  /** How long it stands untouched before it ends, in ms. */
  readonly idle: number
}
/** Who asks by a log-in: one person in one role in one municipality. */
export type Actor = EmployeeActor | FamilyActor
/** Who asks, by a log-in or at a screen that was handed over. */
export type AnyActor = Actor | ChildActor

/** Whether a log-in level is at least what is needed. */
export const reaches = (has: LoginLevel, needs: LoginLevel): boolean =>
  LOGIN_LEVELS.indexOf(has) >= LOGIN_LEVELS.indexOf(needs)

/** The actor as the employee that the policy has let through. */
export const employeeOf = (actor: Actor): EmployeeActor => {
  if (actor.kind !== 'employee') throw new Error('only employees pass the policy')
  return actor
}
