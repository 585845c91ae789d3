import { useRead, useUndo, useWrite } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import * as api from '../api.ts'

/** The people of a unit, of one's own when none is named. */
export const usePeople = (serviceId?: string) => useRead(api.listPeople, { ...(serviceId && { serviceId }) })
export type People = ReplyOf<typeof api.listPeople>
export type PersonOf = People['people'][number]

/** Who can be chosen as a deputy. */
export const useColleagues = (serviceId: string) => useRead(api.listColleagues, { serviceId })
/** All services. */
export const useServices = () => useRead(api.listServices, {})
export type ServiceOf = ReplyOf<typeof api.listServices>[number]

interface Then {
  readonly done: string
  readonly onDone?: (() => void) | undefined
}
/** Adds a service. */
export const useAddService = (then: Then) => useWrite(api.addService, then)
/** Changes a service. */
export const useChangeService = (then: Then) => useWrite(api.changeService, then)
/** Lets somebody new work here. */
export const useAddEmployee = (then: Then) => useWrite(api.addEmployee, then)
/** Changes name and contact. */
export const useChangeEmployee = (then: Then & { undo: (reply: { version: number }) => void }) =>
  useWrite(api.changeEmployee, then)
/** Gives somebody back the name and contact that stood. */
export const useTakeBackContact = () => useUndo(api.changeEmployee)
/** Lets somebody log in. */
export const useTieEmployee = (then: Then) => useWrite(api.tieEmployee, then)
/** Gives a role. */
export const useGiveRole = (then: Then) => useWrite(api.giveRole, then)
/** Ends a role. */
export const useEndRole = (then: Then) => useWrite(api.endRole, then)
/** Registers an absence. */
export const useRegisterAbsence = (then: Then) => useWrite(api.registerAbsence, then)
/** Changes an absence. */
export const useChangeAbsence = (then: Then) => useWrite(api.changeAbsence, then)
/** Names a standing deputy. */
export const useNameDeputy = (then: Then) => useWrite(api.nameDeputy, then)
/** Registers that somebody leaves. */
export const useRegisterLeaving = (then: Then) => useWrite(api.registerLeaving, then)
