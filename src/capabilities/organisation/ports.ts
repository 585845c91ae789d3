import type { NewId } from '../../kernel/ids.ts'
import { port } from '../../platform/api/port.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Somebody stops working here from `at` on. */
export interface Leaving {
  readonly municipality: number
  readonly employeeId: string
  readonly at: Date
  readonly now: Date
  readonly newId: NewId
}

/** Somebody is away from `from`; `to` is null when nobody knows until when. `deputyId` said yes beforehand. */
export interface Away {
  readonly municipality: number
  readonly employeeId: string
  readonly from: Date
  readonly to: Date | null
  readonly deputyId: string | null
  /** The period that this one replaces when an absence is changed or ended early; null for a new one. */
  readonly was: { readonly from: Date; readonly to: Date | null } | null
  readonly now: Date
  readonly newId: NewId
}

/** Told in the same transaction before somebody leaves: every baton gets its coming holder. */
export const beforeLeaving = port<[tx: Tx, leaving: Leaving], Promise<void>>('organisation.beforeLeaving')

/** Told in the same transaction after an absence is written; also when one is changed or ended early. */
export const absenceWritten = port<[tx: Tx, away: Away], Promise<void>>('organisation.absenceWritten')

/** An employee has got a log-in, which may be a parent's too. */
export interface LoginTied {
  readonly municipality: number
  readonly employeeId: string
  readonly loginId: string
  readonly now: Date
  readonly newId: NewId
}

/** Told in the same transaction when an employee gets a log-in; person fills it, to keep own family apart. */
export const loginTied = port<[tx: Tx, tied: LoginTied], Promise<void>>('organisation.loginTied')

/** Somebody's roles have changed, or who stands in for them: one has got an end, or another has come. */
export interface RolesChanged {
  readonly municipality: number
  readonly employeeId: string
  readonly now: Date
  readonly newId: NewId
}

/** Told in the same transaction after a role or a standing deputy is given or gets an end: who can hold is followed. */
export const rolesChanged = port<[tx: Tx, changed: RolesChanged], Promise<void>>('organisation.rolesChanged')
