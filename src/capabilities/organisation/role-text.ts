import { EMPLOYEE_ROLES } from '../../kernel/actor.ts'
import type { EmployeeRole } from '../../kernel/actor.ts'

/** The role that a row names; the table's check has vouched for it. */
export function roleOf(text: string): EmployeeRole {
  const role = EMPLOYEE_ROLES.find(one => one === text)
  if (!role) throw new Error('unknown role in a row')
  return role
}
