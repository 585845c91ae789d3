/** What other capabilities may call. All of it runs in the caller's transaction. */
// Not in the model: working days need the calendar of holidays, which is too big for screens.
export { deadlineDay, dueDay } from './deadlines.ts'
export { beforeAbsence, beforeLeaving } from './ports.ts'
export type { Away, Leaving } from './ports.ts'
export { employeeById, employeesByIds, employeesOfService, leaderOf } from './people-store.ts'
export type { Colleague, ColleagueInService } from './people-store.ts'
export { allServices, serviceById, servicesByIds } from './service-store.ts'
export { settingsOf } from './settings-store.ts'
export { standIn } from './stand-in.ts'
export type { StandInFor } from './stand-in.ts'
