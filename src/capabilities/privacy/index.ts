import type { AnyOperation } from '../../platform/api/operation.ts'
import { planRetention } from './operations/retention.ts'
import { ask, mine } from './operations/own.ts'
import { answer, extend, note, register } from './operations/register.ts'
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
]
