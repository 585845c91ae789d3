import type { EmployeeRole } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Period } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { endRole, grantRole, tieLogin } from '../../../platform/identity/index.ts'
import type { Secrets } from '../../../platform/secrets/secrets.ts'
import { employeeName } from '../model.ts'
import type { Employee } from '../model.ts'
import { serviceById } from '../service-store.ts'

/** A role to be chosen at log-in. */
interface ToChoose extends Period {
  readonly municipality: number
  readonly employee: Employee
  readonly loginId: string | null
  readonly serviceId: string
  readonly role: EmployeeRole
}

/** Lets a role be chosen at log-in, when the employee has a log-in. */
export async function letChoose(tx: Tx, newId: NewId, one: ToChoose): Promise<void> {
  const { municipality, employee, loginId, serviceId, role, from, to } = one
  if (loginId === null) return
  const place = (await serviceById(tx, municipality, serviceId))?.name ?? ''
  const who = { loginId, actorId: employee.id, name: employeeName(employee), place }
  await grantRole(tx, newId, { kind: 'employee', municipality, role, serviceId, ...who, from, to })
}

/** Ends a role, or all of an employee's, where roles are chosen; sessions in it end with it. */
export async function letChooseNoMore(
  tx: Tx,
  which: { municipality: number; actorId: string; role?: EmployeeRole; serviceId?: string },
  at: Date,
): Promise<void> {
  await endRole(tx, which, at)
}

/** The log-in of an identity number, of which only a keyed hash is kept. */
export const loginOf = (tx: Tx, newId: NewId, secrets: Secrets, identityNumber: string): Promise<string> =>
  tieLogin(tx, newId, { pidHash: secrets.lookup(identityNumber) })
