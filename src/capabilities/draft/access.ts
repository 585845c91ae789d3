import type { Policy } from '../../kernel/policy.ts'
import { allow } from '../../kernel/policy.ts'

/** Everybody has drafts of their own; the store finds nobody else's. */
export const mayUseOwnDrafts: Policy<unknown> = () => allow('own draft')
