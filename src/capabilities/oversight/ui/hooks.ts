import { useRead } from '../../../web/call/index.ts'
import type { ReplyOf } from '../../../web/call/index.ts'
import { listColleagues, listServices } from '../../organisation/api.ts'
import * as api from '../api.ts'

/** Everybody who sees something of a case, and why. */
export const useReaders = (caseId: string) => useRead(api.readers, { caseId })
export type Readers = ReplyOf<typeof api.readers>
export type Sees = Readers['readers'][number]

/** Somebody that one can ask about. */
export interface Asked {
  readonly kind: 'employee' | 'family'
  readonly personId: string
}
/** What one person would see. */
export const useWouldSee = (caseId: string, { kind, personId }: Asked) =>
  useRead(api.wouldSee, { caseId, kind, personId })

export type FullLook = ReplyOf<typeof api.looks>['looks'][number]
export type Before = NonNullable<ReplyOf<typeof api.looks>['before']>
/** Who has looked, in full; a page at a time. */
export const useFullLooks = (caseId: string, before: Before | undefined) =>
  useRead(api.looks, before ? { caseId, before: before.at, seen: before.seen } : { caseId })

/** The case with a number. */
export const useFound = (number: string) => useRead(api.find, { number }, { when: number !== '' })

/** The services, and who works in one of them. */
export const useServices = () => useRead(listServices, {})
export const useColleagues = (serviceId: string) => useRead(listColleagues, { serviceId }, { when: serviceId !== '' })

/** Who sees a concern; with an employee, whether that one does. */
export const useConcernSights = (asked: { concernId: string; employeeId?: string }) => useRead(api.concernSights, asked)
export type ConcernSight = ReplyOf<typeof api.concernSights>[number]

const LOOKS = 8
/** Who has looked, for the family; so many at a time. */
export const useLooks = (caseId: string, before: string | undefined) =>
  useRead(api.openSeen, before === undefined ? { caseId, limit: LOOKS } : { caseId, before, limit: LOOKS })
export type Look = ReplyOf<typeof api.openSeen>['looks'][number]
