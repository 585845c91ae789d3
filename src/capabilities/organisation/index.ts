import { namesOf } from '../settings/index.ts'
import { employeesByIds } from './people-store.ts'

// What other capabilities may call. All of it runs in the caller's transaction.
export { absenceWritten, beforeLeaving, loginTied, rolesChanged } from './ports.ts'
export type { Away, Leaving, LoginTied, RolesChanged } from './ports.ts'
export { employeeById, employeesByIds, employeesOfService, leaderOf } from './people-store.ts'
export { allServices, serviceById, servicesByIds } from './service-store.ts'
export { settingsOf } from '../settings/index.ts'
export type { OnLadder } from './stand-in-store.ts'
export { deputiesOf, ladderOf, laddersOf, mayStandIn, standIn, standInTurnsAfter } from './stand-in-store.ts'
export { availabilityOf } from './availability-store.ts'
// Acts for who brings many at once: a file, the demo, the first set-up.
export { findEmployeeSubject, saveEmployee } from './employee-store.ts'
export { findAdministrator } from './operations/find-administrator.ts'
export { foundMunicipality } from './operations/found.ts'
export type { First } from './operations/found.ts'
export { assign, hire, tie } from './operations/hire.ts'
export { loginOf } from './operations/login-roles.ts'
export { everybody } from './people-list-store.ts'
export { periodOf } from './rules.ts'
export { insertService, saveService } from './service-store.ts'
export { aboutEmployee as organisationAboutPerson } from './operations/about-employee.ts'
export { organisationOperations } from './operations.ts'

/** Stands behind the ports of earlier capabilities; called once when the server is put together. */
export function fillOrganisationPorts(): void {
  namesOf.fill(async (tx, municipality, ids) => {
    const people = await employeesByIds(tx, municipality, ids)
    return new Map(people.map(one => [one.id, one.name]))
  })
}
