import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** Files of services and people are the administrator's. */
export const mayImport: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'administrator'
    ? allow('roster.administrator')
    : deny('roster.not_administrator')
