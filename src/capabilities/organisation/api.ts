import * as z from 'zod'
import { EMPLOYEE_ROLES } from '../../kernel/actor.ts'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Employee, Service } from './model.ts'

const login = 'substantial'
const version = z.int()
const Changed = z.object({ id: Id, version })
const Role = z.enum(EMPLOYEE_ROLES)

/** Blank is as good as none. */
const orNone = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z.preprocess(value => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable())

const ServiceWritten = Service.omit({ id: true, version: true, phone: true }).extend({
  phone: orNone(z.string().trim().max(20)),
})
const EmployeeWritten = Employee.pick({ givenName: true, familyName: true, language: true }).extend({
  title: orNone(z.string().trim().max(80)),
  email: orNone(z.email().max(200)),
  phone: orNone(z.string().trim().max(20)),
})
/** Eleven digits; kept only as a keyed hash, by which the log-in is found. */
const IdentityNumber = z.string().regex(/^\d{11}$/)

/** All services, to choose from and to see how they lie under each other. */
export const listServices = read('organisation.services', '/services', {
  login,
  trail: 'organisation.services_listed',
  about: 'municipality',
})
  .input(z.object({}))
  .output(z.array(Service))

export const addService = write('organisation.addService', '/services', {
  login,
  trail: 'organisation.service_added',
  about: 'municipality',
})
  .input(ServiceWritten)
  .output(Changed)
  .errors(refusals('service.unit_unknown', 'service.needs_leader'))

export const changeService = write('organisation.changeService', '/services/{serviceId}', {
  login,
  trail: 'organisation.service_changed',
  about: 'municipality',
})
  .input(ServiceWritten.extend({ serviceId: Id, version }))
  .output(Changed)
  .errors(
    refusals(
      'service.unit_unknown',
      'service.circle',
      'service.has_people',
      'service.has_units',
      'service.needs_leader',
    ),
  )
  .errors(conflictWith(Service))

/** Names and titles of those who work in a service now: to choose a holder, a deputy, a participant. */
export const listColleagues = read('organisation.colleagues', '/services/{serviceId}/colleagues', {
  login,
  trail: 'organisation.colleagues_listed',
  about: 'municipality',
})
  .input(z.object({ serviceId: Id }))
  .output(z.array(z.object({ id: Id, name: z.string(), title: z.string().nullable(), leader: z.boolean() })))

const AbsenceShown = z.object({
  id: Id,
  from: Instant,
  to: Instant.nullable(),
  deputy: z.object({ id: Id, name: z.string() }).nullable(),
  version,
})
/** One of the people of a unit, for whoever leads it. */
const PersonShown = Employee.omit({ leavesAt: true }).extend({
  name: z.string(),
  leavesAt: Instant.nullable(),
  canLogIn: z.boolean(),
  roles: z.array(z.object({ id: Id, role: Role, serviceId: Id, from: Instant, to: Instant.nullable() })),
  absences: z.array(AbsenceShown),
  standingDeputy: z.object({ id: Id, name: z.string() }).nullable(),
})

/** The people of a unit, with absence, deputies and who leaves; the unit of the actor if none is named. */
export const listPeople = read('organisation.people', '/people', {
  login,
  trail: 'organisation.people_listed',
  about: 'municipality',
})
  .input(z.object({ serviceId: Id.optional() }))
  .output(z.object({ service: Service, people: z.array(PersonShown) }))

export const addEmployee = write('organisation.addEmployee', '/employees', {
  login,
  trail: 'organisation.employee_added',
  about: 'municipality',
})
  .input(EmployeeWritten.extend({ serviceId: Id, role: Role, from: Day, identityNumber: IdentityNumber.optional() }))
  .output(Changed)
  .errors(
    refusals(
      'employee.email_taken',
      'employee.identity_wrong',
      'service.ended',
      'role.overlaps',
      'role.ends_before_start',
      'employee.leaves',
    ),
  )

export const changeEmployee = write('organisation.changeEmployee', '/employees/{employeeId}', {
  login,
  trail: 'organisation.employee_changed',
  about: 'municipality',
})
  .input(EmployeeWritten.extend({ employeeId: Id, version }))
  .output(Changed)
  .errors(refusals('employee.email_taken'))
  .errors(conflictWith(Employee.omit({ leavesAt: true })))

/** Ties a log-in by identity number to somebody who has none yet; every role can be chosen from then on. */
export const tieEmployee = write('organisation.tieEmployee', '/employees/{employeeId}/login', {
  login,
  trail: 'organisation.login_tied',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, version, identityNumber: IdentityNumber }))
  .output(Changed)
  .errors(refusals('employee.has_login', 'employee.identity_wrong'))
  .errors(conflictWith(Employee.omit({ leavesAt: true })))

export const giveRole = write('organisation.giveRole', '/employees/{employeeId}/roles', {
  login,
  trail: 'organisation.role_given',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, serviceId: Id, role: Role, from: Day, to: Day.nullable() }))
  .output(z.object({ id: Id }))
  .errors(refusals('role.ends_before_start', 'role.overlaps', 'employee.leaves', 'service.ended'))

/** Ends a role after a last day; the role's history stays. */
export const endRole = write('organisation.endRole', '/employees/{employeeId}/roles/{roleId}/end', {
  login,
  trail: 'organisation.role_ended',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, roleId: Id, lastDay: Day }))
  .output(z.object({ id: Id }))
  .errors(refusals('role.has_ended', 'role.last_one', 'service.needs_leader', 'leaving.past'))

export const registerAbsence = write('organisation.registerAbsence', '/employees/{employeeId}/absences', {
  login,
  trail: 'organisation.absence_registered',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, from: Day, to: Day.nullable(), deputyId: Id.nullable() }))
  .output(Changed)
  .errors(
    refusals(
      'absence.ends_before_start',
      'absence.past',
      'absence.overlaps',
      'deputy.self',
      'deputy.away',
      'deputy.leaves',
      'deputy.unknown',
    ),
  )

const AbsenceNow = z.object({ from: Instant, to: Instant.nullable(), deputyId: Id.nullable(), version })
/** Changes when somebody is back (also at once), and who stands in. */
export const changeAbsence = write('organisation.changeAbsence', '/employees/{employeeId}/absences/{absenceId}', {
  login,
  trail: 'organisation.absence_changed',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, absenceId: Id, version, to: Day.nullable(), deputyId: Id.nullable() }))
  .output(Changed)
  .errors(refusals('absence.unknown', 'absence.has_ended', 'absence.ends_before_start', 'absence.overlaps'))
  .errors(refusals('deputy.self', 'deputy.away', 'deputy.leaves', 'deputy.unknown'))
  .errors(conflictWith(AbsenceNow))

/** Names who stands in for somebody whenever that person is away; null for nobody any longer. */
export const nameDeputy = write('organisation.nameDeputy', '/employees/{employeeId}/deputy', {
  login,
  trail: 'organisation.deputy_named',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, deputyId: Id.nullable() }))
  .output(z.object({ id: Id }))
  .errors(refusals('deputy.self', 'deputy.unknown', 'deputy.leaves'))

/** Somebody stops working here after a last day. Every baton has its coming holder in the same act. */
export const registerLeaving = write('organisation.registerLeaving', '/employees/{employeeId}/leaving', {
  login,
  trail: 'organisation.leaving_registered',
  about: 'municipality',
})
  .input(z.object({ employeeId: Id, version, lastDay: Day }))
  .output(Changed)
  .errors(refusals('leaving.past', 'employee.leaves', 'service.needs_leader'))
  .errors(conflictWith(Employee.omit({ leavesAt: true })))
