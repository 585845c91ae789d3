import { instantAt } from '../src/kernel/time.ts'
import type { Day } from '../src/kernel/time.ts'
import type { Player } from './player.ts'

/** What happened around somebody: names each moment before the acts of that moment. */
export type Story = (player: Player) => AsyncGenerator<Date, void>

/** A moment of a story: a local day and time. */
export const on = (day: Day, time = '10:00'): Date => instantAt(day, time)

/** Plays stories side by side, in the order of time, until they end or the clock has come to `until`. */
export async function tell(player: Player, stories: readonly Story[], until: Date): Promise<void> {
  const told = stories.map(story => story(player))
  const waiting = new Map<number, Date>()
  const goOn = async (at: number) => {
    const next = await told[at]?.next()
    if (next?.done === false && next.value < until) waiting.set(at, next.value)
    else waiting.delete(at)
  }
  for (const at of told.keys()) await goOn(at)
  for (let next = earliest(waiting); next !== undefined; next = earliest(waiting)) {
    // Never back: a story may name a moment that its own acts have passed.
    if (next.moment > player.now()) player.at(next.moment)
    await goOn(next.at)
  }
}

function earliest(waiting: ReadonlyMap<number, Date>): { at: number; moment: Date } | undefined {
  let found: { at: number; moment: Date } | undefined
  for (const [at, moment] of waiting) if (!found || moment < found.moment) found = { at, moment }
  return found
}
