import { covers } from '../../kernel/time.ts'
import type { GrantIn } from '../sharing/model.ts'

/** A look as the trail tells of it. */
interface Looking {
  readonly actorId: string
  readonly at: Date
  readonly reason: string | null
}

/** What opens a case by itself, whatever else somebody may look by. */
const KNOWN = new Set(['case.holder', 'case.leader', 'sight.own_service', 'sight.consent'])

/** Whether somebody looked only because of something that the family may not know: then the look is not there for them. */
export const isUntold = (look: Looking, untold: readonly Pick<GrantIn, 'employeeId' | 'from' | 'to'>[]): boolean =>
  !KNOWN.has(look.reason ?? '') && untold.some(one => one.employeeId === look.actorId && covers(one, look.at))
