import type { EmployeeRole } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { renameRole } from '../../../platform/identity/index.ts'
import { mayAdminister, mayGiveRole, mayLeadPeople } from '../access.ts'
import * as api from '../api.ts'
import { emailTaken, findEmployeeSubject, insertEmployee, saveEmployee } from '../employee-store.ts'
import { employeeName } from '../model.ts'
import type { Employee } from '../model.ts'
import { insertRole } from '../role-store.ts'
import { judgeRole, periodOf } from '../rules.ts'
import { findServiceSubject } from '../service-store.ts'
import type { ServiceSubject } from '../service-store.ts'
import { letChoose, loginOf } from './login-roles.ts'

/** The service in which somebody gets a role, and which role. */
async function findPlace(
  tx: Tx,
  input: { serviceId: string; role: EmployeeRole },
  actor: { municipality: number },
  now: Date,
): Promise<(ServiceSubject & { role: EmployeeRole }) | undefined> {
  const found = await findServiceSubject(tx, input, actor, now)
  return found && { ...found, role: input.role }
}

/** Lets somebody new work in a service. */
export const addEmployee = operation(api.addEmployee, {
  subject: findPlace,
  allow: mayGiveRole,
  handle: async ({ tx, actor, input, subject, newId, secrets }) => {
    const { municipality } = actor
    const { serviceId, role, from, identityNumber, ...written } = input
    if (await emailTaken(tx, municipality, written.email)) return refuse('employee.email_taken')
    const employee: Employee = { ...written, id: newId(), leavesAt: null, version: 1 }
    const held = { employeeId: employee.id, serviceId, role, ...periodOf(from, null) }
    const wrong = judgeRole(held, { held: [], leavesAt: null, service: subject.service })
    if (wrong) return wrong
    const loginId = identityNumber === undefined ? null : await loginOf(tx, newId, secrets, identityNumber)
    await insertEmployee(tx, municipality, employee, loginId)
    await insertRole(tx, municipality, newId(), held)
    await letChoose(tx, newId, { municipality, employee, loginId, ...held })
    return employee
  },
})

/** Changes what an employee is called and how the person is reached. */
export const changeEmployee = operation(api.changeEmployee, {
  subject: findEmployeeSubject,
  allow: mayLeadPeople,
  handle: async ({ tx, actor, input, subject }) => {
    const { employeeId: id, version, ...written } = input
    if (version !== subject.employee.version) return conflict(subject.employee)
    if (await emailTaken(tx, actor.municipality, written.email, id)) return refuse('employee.email_taken')
    const next: Employee = { ...subject.employee, ...written, version: version + 1 }
    if (!(await saveEmployee(tx, actor.municipality, next))) return conflict(subject.employee)
    const name = employeeName(next)
    if (name !== employeeName(subject.employee))
      await renameRole(tx, { municipality: actor.municipality, actorId: id }, { name })
    return next
  },
})

/** Ties a log-in to somebody who has none. */
export const tieEmployee = operation(api.tieEmployee, {
  subject: findEmployeeSubject,
  allow: mayAdminister,
  handle: async ({ tx, actor, input, subject, now, newId, secrets }) => {
    if (input.version !== subject.employee.version) return conflict(subject.employee)
    if (subject.loginId !== null) return refuse('employee.has_login')
    const { municipality } = actor
    const employee = { ...subject.employee, version: input.version + 1 }
    const loginId = await loginOf(tx, newId, secrets, input.identityNumber)
    if (!(await saveEmployee(tx, municipality, employee, loginId))) return conflict(subject.employee)
    const lasting = subject.roles.filter(one => one.to === null || one.to > now)
    await Promise.all(lasting.map(one => letChoose(tx, newId, { municipality, employee, ...one, loginId })))
    return employee
  },
})
