import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** May this employee say what the service has room for: leads it? */
export const mayKeepCapacity: Policy<null> = actor =>
  actor.kind === 'employee' && actor.role === 'leader' ? allow('capacity.leader') : deny('capacity.not_leader')
