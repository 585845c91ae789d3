import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { tellWhoWaits, waitingThreads } from './operations/stalled.ts'

/** Each hour: who has written to people none of whom can answer in time is told so; one thread that fails stops no other. */
export const messageTicks: readonly Tick[] = [
  {
    name: 'message.stalled',
    every: 'hour',
    run: async (house, municipality, now) => {
      const kept = <R>(work: (tx: Tx) => Promise<R>) =>
        inTransaction(house.database, { municipality, now }, async tx => ({
          ...{ keep: true, value: await work(tx), last: [] },
        }))
      const failed: unknown[] = []
      for (const id of await kept(tx => waitingThreads(tx, { municipality, now })))
        await kept(tx => tellWhoWaits(tx, { municipality, now, newId: house.newId }, id)).catch((error: unknown) =>
          failed.push(error),
        )
      if (failed.length > 0) throw new AggregateError(failed, 'who waits could not be told')
    },
  },
]
