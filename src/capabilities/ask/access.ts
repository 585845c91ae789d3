import type { Policy } from '../../kernel/policy.ts'
import { allow } from '../../kernel/policy.ts'

/** Everybody may see and open what is asked of them; the queries find nothing else. */
export const mayAnswerOwn: Policy<null> = () => allow('ask.own')
