import type { Policy } from '../../kernel/policy.ts'
import { allow } from '../../kernel/policy.ts'

/** Everybody may see and mark what they themselves are told; the queries find nothing else. */
export const mayReadOwn: Policy<null> = () => allow('notice.own')
