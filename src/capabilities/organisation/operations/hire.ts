import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { EmployeeSubject } from '../employee-store.ts'
import { insertEmployee, saveEmployee } from '../employee-store.ts'
import type { Employee, HeldRole } from '../model.ts'
import { loginTied } from '../ports.ts'
import { insertRole } from '../role-store.ts'
import { letChoose } from './login-roles.ts'

/** Who acts where. */
interface Acting {
  readonly municipality: number
  readonly newId: NewId
}
/** Also when. */
interface Hiring extends Acting {
  readonly now: Date
}
type Written = Omit<Employee, 'id' | 'leavesAt' | 'version'>

/** Adds an employee, whose roles can be chosen at log-in when there is one. */
export async function hire(tx: Tx, act: Hiring, written: Written, loginId: string | null): Promise<Employee> {
  const { municipality, now, newId } = act
  const employee: Employee = { ...written, id: newId(), leavesAt: null, version: 1 }
  await insertEmployee(tx, municipality, employee, loginId)
  if (loginId !== null) await loginTied(tx, { municipality, employeeId: employee.id, loginId, now, newId })
  return employee
}

/** Adds a role that a rule has judged, also where roles are chosen; answers its id. */
export async function assign(
  tx: Tx,
  act: Acting,
  { employee, loginId }: { employee: Employee; loginId: string | null },
  held: HeldRole,
): Promise<string> {
  const id = act.newId()
  await insertRole(tx, act.municipality, id, held)
  await letChoose(tx, act.newId, { municipality: act.municipality, employee, loginId, ...held })
  return id
}

/** Ties a log-in to somebody who has none, with every role that lasts or is to come; false when somebody wrote first. */
export async function tie(tx: Tx, act: Acting, subject: EmployeeSubject, loginId: string, now: Date): Promise<boolean> {
  const { municipality, newId } = act
  const employee = { ...subject.employee, version: subject.employee.version + 1 }
  if (!(await saveEmployee(tx, municipality, employee, loginId))) return false
  const lasting = subject.roles.filter(one => one.to === null || one.to > now)
  await Promise.all(lasting.map(one => letChoose(tx, newId, { municipality, employee, ...one, loginId })))
  await loginTied(tx, { municipality, employeeId: employee.id, loginId, now, newId })
  return true
}
