import type { AnyOperation } from '../../platform/api/operation.ts'
import { mustWait } from '../sibling/index.ts'
import { heldBack } from './operations/held-back.ts'
import { planRetention } from './operations/retention.ts'
import { hold, holds, release } from './operations/hold.ts'
import { ask, mine } from './operations/own.ts'
import { answer, extend, note, register } from './operations/register.ts'
import { corrected, lift, ofCase, use } from './operations/restriction.ts'
import { waiting } from './operations/waiting.ts'
import { takePackage, takePrint } from './operations/take.ts'

/** What somebody asks of own data: the clock, the answer, and everything about one person to take away. */
export const privacyOperations: readonly AnyOperation[] = [
  mine,
  ask,
  takePackage,
  takePrint,
  register,
  note,
  extend,
  answer,
  planRetention,
  ofCase,
  use,
  lift,
  corrected,
  waiting,
  holds,
  hold,
  release,
]

export { heldBack }

/** Stands behind the port of `sibling`: nobody is offered whose case is only to be stored. */
export const fillPrivacyPorts = (): void => mustWait.fill(heldBack)
