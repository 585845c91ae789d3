import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { Matter } from './matter-model.ts'

/** Files from the population register are the administrator's. */
export const mayImport: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'administrator'
    ? allow('register.administrator')
    : deny('register.not_administrator')

/** A matter, and whether the actor may know of the children it is about. */
export interface MatterSubject {
  readonly matter: Matter
  /** Own family, or outside the circle of one of them. */
  readonly keptAway: boolean
  /** Acts in a coordinating unit. */
  readonly inUnit: boolean
}

/** What a register has found is for the coordinating unit to handle; nobody else has a list. */
export const mayHearOfMatters: Policy<unknown> = actor =>
  actor.kind === 'employee' && (actor.role === 'coordinating_unit' || actor.role === 'leader')
    ? allow('register.coordinates')
    : deny('register.not_coordinating')

/**
 * May this employee handle it: one of a coordinating unit who may know of the child. A closed child of whom nobody knows
 * has no name to them either, until they have named who may.
 */
export const mayHandle: Policy<MatterSubject> = (actor, { matter, keptAway, inUnit }, now) => {
  const hears = mayHearOfMatters(actor, null, now)
  if (!hears.allowed) return hears
  if (!inUnit) return deny('register.not_coordinating')
  return matter.what === 'unseen' || !keptAway ? hears : deny('sight.kin')
}
