import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { climb, climbDown } from './climb-operations.ts'

const tick = (every: Tick['every'], name: string, work: typeof climb): Tick => ({
  name,
  every,
  run: (house, municipality, now) =>
    inTransaction(house.database, { municipality, now }, async tx => {
      await work(tx, { municipality, now, newId: house.newId })
      return { keep: true, value: undefined, last: [] }
    }),
})

/** After the sweep: each hour what is mended ends, and each day, since its clocks count days, what nobody has acted on goes one step on. */
export const escalationTicks: readonly Tick[] = [
  tick('hour', 'escalation.end', climbDown),
  tick('day', 'escalation.climb', climb),
]
