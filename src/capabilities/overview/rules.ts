import type { Day } from '../../kernel/time.ts'
import type { PromisedBar, LaneShown } from './model.ts'

/** One lane per person, in the order in which they first appear; a bar is late when its day has passed. */
export function lanesOf(bars: readonly PromisedBar[], today: Day): LaneShown[] {
  const lanes = Map.groupBy(bars, bar => bar.whoId)
  return [...lanes.values()].flatMap(some => {
    const [first] = some
    if (!first) return []
    const { who, service, kind } = first
    const shown = some.map(({ id, title, from, to, status }) => {
      const late = status !== 'ended' && to < today
      return { id, title, from, to, status, late }
    })
    return [{ who, service, kind, bars: shown.toSorted((a, b) => a.from.localeCompare(b.from)) }]
  })
}
