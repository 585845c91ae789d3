import { covers } from '../../kernel/time.ts'
import type { GrantIn } from '../sharing/model.ts'

/** A look as the trail tells of it. */
interface Looking {
  readonly actorId: string
  readonly at: Date
  readonly reason: string | null
}

/**
 * A look as it counts in one case. Where a child was shown beside another, in that one's case, what opened that case opens nothing here: the
 * family is told that somebody looked who has a task, and not by what.
 */
export const asIn = <
  Look extends { readonly reason: string | null; readonly about: string; readonly aboutId: string | null },
>(
  caseId: string,
  look: Look,
): Look => (look.about === 'case' && look.aboutId !== caseId ? { ...look, reason: null, about: 'elsewhere' } : look)

/** What opens a case by itself, whatever else somebody may look by. */
const KNOWN = new Set(['case.holder', 'case.leader', 'sight.own_service', 'sight.consent'])

/** Whether somebody looked only because of something that the family may not know: then the look is not there for them. */
export const isUntold = (look: Looking, untold: readonly Pick<GrantIn, 'employeeId' | 'from' | 'to'>[]): boolean =>
  !KNOWN.has(look.reason ?? '') && untold.some(one => one.employeeId === look.actorId && covers(one, look.at))
