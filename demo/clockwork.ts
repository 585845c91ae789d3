import type { Tick } from '../src/platform/outbox/jobs.ts'
import { addDays } from '../src/kernel/time.ts'
import { on } from './telling.ts'
import type { Story } from './telling.ts'

const FIRST = '2026-09-07'
const LAST = '2026-11-24'
const WEEK = 7

/** What the clock brought in the weeks before the demo begins: gaps found, asks lapsed, reminders; on Monday mornings, and at the start. */
export const clockwork = (ticks: readonly Tick[]): Story =>
  async function* (player) {
    for (let day = FIRST; day <= LAST; day = day === '2026-11-23' ? LAST : addDays(day, WEEK)) {
      yield on(day, '06:30')
      for (const tick of ticks) await tick.run(player.house, player.municipality, player.now())
    }
  }
