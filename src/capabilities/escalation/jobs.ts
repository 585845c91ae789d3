import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { climb } from './climb-operations.ts'

/** Each hour, after the sweep: what nobody has acted on goes one step on. */
export const escalationTicks: readonly Tick[] = [
  {
    name: 'escalation.climb',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await climb(tx, { municipality, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
