import { aboutSelf } from '../../../platform/api/about-person.ts'
import { AboutEmployee } from '../about-model.ts'
import { employeeInFull } from '../about-store.ts'
import { employeesByIds } from '../people-store.ts'

/** What is kept about an employee as an employee, for that employee. */
export const aboutEmployee = aboutSelf({
  ...{ id: 'employee', who: ['employee'], shape: AboutEmployee },
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
      roles: found.roles,
      absences: found.absences,
      deputies: found.deputies.map(({ deputyId, ...one }) => ({ ...one, name: nameOf(deputyId) })),
    }
  },
})
