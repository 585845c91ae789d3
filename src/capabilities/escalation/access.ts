import { worksWithChildren } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'

/** May this employee read what was sent on to them? */
export const mayReadOwn: Policy<null> = actor =>
  actor.kind === 'employee' && worksWithChildren(actor.role)
    ? allow('escalation.receiver')
    : deny('escalation.not_receiver')

/** Something sent on, and whether the actor is kept away from the child that it is about. */
export interface EscalationSubject {
  readonly toId: string
  readonly keptAway: boolean
}

/** May this employee say that it is seen to: whoever was told? */
export const mayTake: Policy<EscalationSubject> = (actor, { toId, keptAway }) =>
  actor.kind === 'employee' && actor.id === toId && !keptAway
    ? allow('escalation.receiver')
    : deny('escalation.not_receiver')
