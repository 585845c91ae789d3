import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { tellWhoWaits } from './operations/stalled.ts'

/** Each hour: who has written to people none of whom can answer in time is told so. */
export const messageTicks: readonly Tick[] = [
  {
    name: 'message.stalled',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await tellWhoWaits(tx, { municipality, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
