import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import { latest } from './finding.ts'
import type { Finding } from './finding.ts'
import type { CaseWorld } from './world.ts'

/** Passages that nobody has done anything about in time, that nobody has received, or of which nobody has said how it went. */
export function transitionGaps({ status, passages, awake }: CaseWorld, now: Date): readonly Finding[] {
  if (status !== 'open') return []
  const today = dayOf(now)
  // Nothing of it stands while the case rests.
  const after = (by: Day) => latest(startOf(addDays(by, 1)), awake)
  return passages.flatMap(({ id: thing, state, beginBy, receiveBy, checkBy }): readonly Finding[] => {
    if (state === 'idle' && beginBy < today) return [{ type: 'transition_start', thing, since: after(beginBy) }]
    if (state === 'prepared' && receiveBy < today)
      return [{ type: 'transition_receive', thing, since: after(receiveBy) }]
    if (state === 'received' && checkBy && checkBy < today)
      return [{ type: 'transition_check', thing, since: after(checkBy) }]
    return []
  })
}
