import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import type { Policy, Verdict } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** The units that have a say over something: the ones it lies in, and all above them. */
export interface UnderUnits {
  readonly units: readonly string[]
}

const isAdministrator = (actor: Actor) => actor.kind === 'employee' && actor.role === 'administrator'

const leadsOneOf = (actor: Actor, { units }: UnderUnits): Verdict => {
  if (actor.kind !== 'employee') return deny('organisation.employees_only')
  if (actor.role !== 'leader') return deny('organisation.not_leader')
  return units.includes(actor.serviceId) ? allow('organisation.leads_unit') : deny('organisation.other_unit')
}

/** Every employee may see which services there are, who works there, and the municipality's rules. */
export const mayKnowTheHouse: Policy<unknown> = actor =>
  actor.kind === 'employee' ? allow('organisation.employee') : deny('organisation.employees_only')

/** Services, log-ins and imports are the administrator's. */
export const mayAdminister: Policy<unknown> = actor =>
  isAdministrator(actor) ? allow('organisation.administrator') : deny('organisation.not_administrator')

/** The people of a unit: its leader, the leaders above, and the administrator. */
export const mayLeadPeople: Policy<UnderUnits> = (actor, subject) =>
  isAdministrator(actor) ? allow('organisation.administrator') : leadsOneOf(actor, subject)

/** A leader lets people work in the own unit; all other roles are given by the administrator. */
export const mayGiveRole: Policy<UnderUnits & { readonly role: EmployeeRole }> = (actor, subject) => {
  if (isAdministrator(actor)) return allow('organisation.administrator')
  return subject.role === 'practitioner' ? leadsOneOf(actor, subject) : deny('organisation.not_administrator')
}

/** Being away is registered by oneself or by whoever leads the unit. */
export const mayRegisterAbsence: Policy<UnderUnits & { readonly employeeId: string }> = (actor, subject, now) =>
  actor.kind === 'employee' && actor.id === subject.employeeId
    ? allow('organisation.self')
    : mayLeadPeople(actor, subject, now)

/** Nobody registers that they leave themselves: somebody else must know that the batons are taken over. */
export const mayRegisterLeaving: Policy<UnderUnits & { readonly employeeId: string }> = (actor, subject, now) =>
  actor.id === subject.employeeId ? deny('organisation.self') : mayLeadPeople(actor, subject, now)
