import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import type { Finding } from './finding.ts'
import type { CaseWorld } from './world.ts'

/** Passages that nobody has done anything about in time, or that nobody has received. */
export function transitionGaps({ status, passages }: CaseWorld, now: Date): readonly Finding[] {
  if (status !== 'open') return []
  const today = dayOf(now)
  return passages.flatMap(({ id: thing, state, beginBy, receiveBy }): readonly Finding[] => {
    if (state === 'idle' && beginBy < today)
      return [{ type: 'transition_start', thing, since: startOf(addDays(beginBy, 1)) }]
    if (state === 'prepared' && receiveBy < today)
      return [{ type: 'transition_receive', thing, since: startOf(addDays(receiveBy, 1)) }]
    return []
  })
}
