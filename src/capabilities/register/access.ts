import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** Files from the population register are the administrator's. */
export const mayImport: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'administrator'
    ? allow('register.administrator')
    : deny('register.not_administrator')
