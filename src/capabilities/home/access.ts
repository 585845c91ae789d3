import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** Own page: whoever comes as family; which children stands in the facts. */
export const maySeeOwnHome: Policy<unknown> = actor =>
  actor.kind === 'family' ? allow('home.family') : deny('home.not_family')
