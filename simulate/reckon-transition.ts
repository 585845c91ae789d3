import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import type { Finding } from './finding.ts'
import type { CaseWorld } from './world.ts'

/** Passages that nobody has done anything about in time, that nobody has received, or of which nobody has said how it went. */
export function transitionGaps({ status, passages }: CaseWorld, now: Date): readonly Finding[] {
  if (status !== 'open') return []
  const today = dayOf(now)
  return passages.flatMap(({ id: thing, state, beginBy, receiveBy, checkBy }): readonly Finding[] => {
    if (state === 'idle' && beginBy < today)
      return [{ type: 'transition_start', thing, since: startOf(addDays(beginBy, 1)) }]
    if (state === 'prepared' && receiveBy < today)
      return [{ type: 'transition_receive', thing, since: startOf(addDays(receiveBy, 1)) }]
    if (state === 'received' && checkBy && checkBy < today)
      return [{ type: 'transition_check', thing, since: startOf(addDays(checkBy, 1)) }]
    return []
  })
}
