import type { EmployeeRole } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActOn } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { maySeeTopic } from '../sight/model.ts'
import { TOPIC } from './model.ts'
import type { Disagreement } from './model.ts'

/** May this actor read what the services of a case do not agree about: sees its plan? What of it, is judged for each. */
export const mayList: Policy<CaseSubject> = maySeeTopic(TOPIC)

/** May this employee say that services disagree: acts in the plan? */
export const mayRaise: Policy<CaseSubject> = mayActOn(TOPIC)

/** A disagreement with what decides who may end it. */
export interface SettleSubject {
  readonly inCase: CaseSubject
  /** The actor is kept away from the child. */
  readonly kin: boolean
  readonly disagreement: Pick<Disagreement, 'step' | 'toldIds' | 'deciderId'> & {
    readonly services: readonly { readonly id: string }[]
  }
  /** The roles that decide when services disagree, by the municipality's register. */
  readonly deciders: readonly EmployeeRole[]
}

/**
 * May this employee say what it ended with: the case team at any time, the leaders while it is with them, and then whoever decides alone? One
 * of the services cannot end for all what they did not agree on.
 */
export const maySettle: Policy<SettleSubject> = (actor, { inCase, kin, disagreement, deciders }, now) => {
  if (kin || actor.kind !== 'employee') return deny('disagreement.not_yours')
  if (mayActOn(TOPIC)(actor, inCase, now).allowed) return allow('disagreement.team')
  const { step, services, toldIds, deciderId } = disagreement
  if (step === 'team') return deny('disagreement.not_yet')
  if (step === 'decision_maker') {
    if (deciderId === actor.id) return allow('disagreement.told')
    // A leader decides only who is told to; every other role that the register names, as such.
    const decides = actor.role !== 'leader' && deciders.includes(actor.role)
    return decides ? allow('disagreement.decider') : deny('disagreement.with_decider')
  }
  if (actor.role === 'leader' && services.some(one => one.id === actor.serviceId)) return allow('disagreement.leader')
  return toldIds.includes(actor.id) ? allow('disagreement.told') : deny('disagreement.not_yours')
}

/** May this employee have disagreements to see to: every employee's own. */
export const mayReadWaiting: Policy<null> = actor =>
  actor.kind === 'employee' ? allow('disagreement.own') : deny('disagreement.not_yours')
