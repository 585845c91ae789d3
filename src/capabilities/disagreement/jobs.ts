import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { climb } from './operations/climb.ts'

/** Each day, since its clocks count days: what is not decided in time goes one step on. */
export const disagreementTicks: readonly Tick[] = [
  {
    name: 'disagreement.climb',
    every: 'day',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await climb(tx, { municipality, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
