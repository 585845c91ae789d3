import * as z from 'zod'
import type { EmployeeRole } from '../../kernel/actor.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import type { Period } from '../../kernel/time.ts'
import { SERVICE_KINDS } from '../settings/service-kind-model.ts'

export * from '../settings/model.ts'

export const OWNER_TYPES = ['municipality', 'inter_municipal', 'county', 'state', 'private'] as const
export type OwnerType = (typeof OWNER_TYPES)[number]

/** A service, that is a unit where people work. */
export const Service = z.object({
  id: Id,
  name: z.string().trim().min(1).max(120),
  kind: z.enum(SERVICE_KINDS),
  ownerType: z.enum(OWNER_TYPES),
  /** The unit above: where a baton falls when nobody in the service can act. */
  parentId: Id.nullable(),
  phone: z.string().trim().max(20).nullable(),
  activeFrom: Day,
  activeTo: Day.nullable(),
  version: z.int(),
})
export type Service = z.infer<typeof Service>

/** An employee in words that others may see. */
export const Employee = z.object({
  id: Id,
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  title: z.string().trim().max(80).nullable(),
  email: z.email().max(200).nullable(),
  phone: z.string().trim().max(20).nullable(),
  language: z.enum(['nb', 'nn']),
  /** The first instant at which the person no longer works here. */
  leavesAt: z.date().nullable(),
  version: z.int(),
})
export type Employee = z.infer<typeof Employee>

/** Given name and family name, as shown. */
export const employeeName = (one: Pick<Employee, 'givenName' | 'familyName'>): string =>
  `${one.givenName} ${one.familyName}`

/** A role that an employee has in a service, during a period. */
export interface HeldRole extends Period {
  readonly employeeId: string
  readonly serviceId: string
  readonly role: EmployeeRole
}

/** Away from work, with the deputy who said yes beforehand, if any. */
export const Absence = z.object({
  id: Id,
  employeeId: Id,
  deputyId: Id.nullable(),
  from: z.date(),
  to: z.date().nullable(),
  version: z.int(),
})
export type Absence = z.infer<typeof Absence>

/** Why somebody stands in, in falling order. */
const STAND_IN_BECAUSE = ['leader', 'leaders_deputy', 'unit_above', 'coordinating_unit'] as const
/** Who acts when nobody else does, and why it is they. */
export interface StandIn {
  readonly employeeId: string
  readonly serviceId: string
  readonly because: (typeof STAND_IN_BECAUSE)[number]
}
