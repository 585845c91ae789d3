import type { AnyOperation } from '../../platform/api/operation.ts'
import { changeAbsence, nameDeputy, registerAbsence } from './operations/absence.ts'
import { addEmployee, changeEmployee, tieEmployee } from './operations/employee.ts'
import { registerLeaving } from './operations/leaving.ts'
import { listPeople } from './operations/people.ts'
import { endRole, giveRole } from './operations/role.ts'
import { addService, changeService, listColleagues, listServices } from './operations/service.ts'

/** All that can be done about services, people and settings. */
export const organisationOperations: readonly AnyOperation[] = [
  ...[listServices, addService, changeService, listColleagues],
  ...[listPeople, addEmployee, changeEmployee, tieEmployee],
  ...[giveRole, endRole, registerAbsence, changeAbsence, nameDeputy, registerLeaving],
]
