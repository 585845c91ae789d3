import * as z from 'zod'
import { EMPLOYEE_ROLES } from '../../../kernel/actor.ts'
import { Instant } from '../../../kernel/time.ts'
import { aboutSelf } from '../../../platform/api/about-person.ts'
import { employeeInFull } from '../about-store.ts'
import { employeesByIds } from '../people-store.ts'

const lasts = { from: Instant, to: Instant.nullable() }
const Employee = z.object({
  givenName: z.string(),
  familyName: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string(),
  leavesAt: Instant.nullable(),
  roles: z.array(z.object({ role: z.enum(EMPLOYEE_ROLES), service: z.string(), ...lasts })),
  absences: z.array(z.object(lasts)),
  deputies: z.array(z.object({ name: z.string(), ...lasts })),
})

/** What is kept about an employee as an employee, for that employee. */
export const aboutEmployee = aboutSelf({
  ...{ id: 'employee', who: ['employee'], shape: Employee },
  tables: ['employee', 'employee_role', 'absence', 'deputy'],
  gather: async ({ tx, actor: { municipality, id } }) => {
    const found = await employeeInFull(tx, municipality, id)
    if (!found) return undefined
    const people = await employeesByIds(
      tx,
      municipality,
      found.deputies.map(one => one.deputyId),
    )
    const nameOf = (deputyId: string) => people.find(one => one.id === deputyId)?.name ?? ''
    return {
      ...found.person,
      roles: found.roles.flatMap(one => {
        const role = EMPLOYEE_ROLES.find(known => known === one.role)
        return role ? [{ ...one, role }] : []
      }),
      absences: found.absences,
      deputies: found.deputies.map(({ deputyId, ...one }) => ({ ...one, name: nameOf(deputyId) })),
    }
  },
})
