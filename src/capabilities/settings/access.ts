import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** Every employee may read the municipality's rules: levels, steps, deadlines and who decides. */
export const mayReadSettings: Policy<unknown> = actor =>
  actor.kind === 'employee' ? allow('settings.employee') : deny('settings.employees_only')

/** The municipality's rules are changed by its BTI coordinator, and by nobody else. */
export const mayChangeSettings: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'bti_coordinator'
    ? allow('settings.bti_coordinator')
    : deny('settings.not_bti_coordinator')

/** The languages of the family's app are looked after by the administrator. */
export const mayTendLanguages: Policy<unknown> = actor =>
  actor.kind === 'employee' && actor.role === 'administrator'
    ? allow('settings.administrator')
    : deny('settings.not_administrator')
