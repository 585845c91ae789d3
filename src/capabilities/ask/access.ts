import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow } from '../../kernel/policy.ts'

/** Everybody may see and open what is asked of them; the queries find nothing else. */
export const mayAnswerOwn: Policy<null> = () => allow('ask.own')

/** Who may be meant when the actor is asked: the person, and for a leader also the service. */
export const meantBy = (actor: Actor): readonly string[] =>
  actor.kind === 'employee' && actor.role === 'leader' ? [actor.id, actor.serviceId] : [actor.id]
