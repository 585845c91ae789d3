import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { lapse } from './clock-store.ts'

/** Each hour: what is past its time is marked, so that somebody must act. */
export const askTicks: readonly Tick[] = [
  {
    name: 'ask.lapse',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await lapse(tx, municipality, now)
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
