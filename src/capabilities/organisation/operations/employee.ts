import type { EmployeeRole } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { renameRole } from '../../../platform/identity/index.ts'
import { isIdentityNumber } from '../../../platform/secrets/identity-number.ts'
import { mayAdminister, mayGiveRole, mayLeadPeople } from '../access.ts'
import * as api from '../api.ts'
import { emailTaken, findEmployeeSubject, saveEmployee } from '../employee-store.ts'
import { employeeName } from '../model.ts'
import type { Employee } from '../model.ts'
import { judgeRole, periodOf } from '../rules.ts'
import { findServiceSubject } from '../service-store.ts'
import type { ServiceSubject } from '../service-store.ts'
import { assign, hire, tie } from './hire.ts'
import { loginOf } from './login-roles.ts'

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
  handle: async ({ tx, actor, input, subject, now, newId, secrets }) => {
    const { municipality } = actor
    const { serviceId, role, from, identityNumber, ...written } = input
    if (await emailTaken(tx, municipality, written.email)) return refuse('employee.email_taken')
    if (identityNumber !== undefined && !isIdentityNumber(identityNumber)) return refuse('employee.identity_wrong')
    const judged = { employeeId: '', serviceId, role, ...periodOf(from, null) }
    const wrong = judgeRole(judged, { held: [], leavesAt: null, service: subject.service })
    if (wrong) return wrong
    const act = { municipality, now, newId }
    const loginId = identityNumber === undefined ? null : await loginOf(tx, newId, secrets, identityNumber)
    const employee = await hire(tx, act, written, loginId)
    await assign(tx, act, { employee, loginId }, { ...judged, employeeId: employee.id })
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
    // A slip of the finger must not let somebody else in.
    if (!isIdentityNumber(input.identityNumber)) return refuse('employee.identity_wrong')
    const loginId = await loginOf(tx, newId, secrets, input.identityNumber)
    const tied = await tie(tx, { municipality: actor.municipality, newId }, subject, loginId, now)
    return tied ? { id: subject.employeeId, version: input.version + 1 } : conflict(subject.employee)
  },
})
