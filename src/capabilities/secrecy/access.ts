import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** For a family: employees have their duty from their work. */
export const mayReadDuty: Policy<unknown> = actor =>
  actor.kind === 'family' ? allow('own duty') : deny('not of a family')
