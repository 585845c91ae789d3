import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** What waits for oneself: every employee's own. */
export const maySeeOwnDay: Policy<null> = actor =>
  actor.kind === 'employee' ? allow('overview.own') : deny('overview.not_employee')

/** The content-free list of a unit: its leader's. */
export const maySeeOwnUnit: Policy<null> = actor =>
  actor.kind === 'employee' && actor.role === 'leader' ? allow('overview.leader') : deny('overview.not_leader')
