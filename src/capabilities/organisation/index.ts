/** What other capabilities may call. All of it runs in the caller's transaction. */
export { beforeAbsence, beforeLeaving } from './ports.ts'
export type { Away, Leaving } from './ports.ts'
export { employeeById, employeesByIds, employeesOfService, leaderOf } from './people-store.ts'
export type { Colleague, ColleagueInService } from './people-store.ts'
export { allServices, serviceById, servicesByIds } from './service-store.ts'
export { settingsOf } from './settings-store.ts'
export { standIn } from './stand-in-store.ts'
export type { StandInFor } from './stand-in-store.ts'
