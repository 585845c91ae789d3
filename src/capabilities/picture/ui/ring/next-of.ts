import type { Placed, Ring } from '../../ring-rules.ts'
import { RINGS } from '../../ring-rules.ts'

/** Which thing an arrow goes to: round the ring to the sides, in and out up and down. Undefined for other keys. */
export function nextOf(
  key: string,
  placed: readonly Placed[],
  chosen: string | undefined,
  turn: number,
): string | undefined {
  const now = placed.find(one => one.id === chosen)
  const steps: Readonly<Record<string, number>> = { ArrowRight: turn, ArrowLeft: -turn }
  const rings: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1 }
  if (key === 'Home' || (now === undefined && (key in steps || key in rings))) return placed[0]?.id
  if (key === 'End') return placed.at(-1)?.id
  if (now === undefined) return undefined
  const round = placed.filter(one => one.ring === now.ring).toSorted((a, b) => a.angle - b.angle)
  if (key in steps) {
    const to = (round.indexOf(now) + (steps[key] ?? 0) + round.length) % round.length
    return round[to]?.id
  }
  if (!(key in rings)) return undefined
  return nearestIn(placed, now, rings[key] ?? 0)
}

/** The thing that is nearest in the next ring that has any; the same where there is none. */
function nearestIn(placed: readonly Placed[], now: Placed, way: number): string {
  const order: readonly Ring[] = way > 0 ? RINGS : RINGS.toReversed()
  for (const ring of order.slice(order.indexOf(now.ring) + 1)) {
    const there = placed.filter(one => one.ring === ring)
    const far = (one: Placed) => Math.hypot(one.x - now.x, one.y - now.y)
    const [nearest] = there.toSorted((a, b) => far(a) - far(b))
    if (nearest) return nearest.id
  }
  return now.id
}
