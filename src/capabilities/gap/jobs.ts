import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { sweepAll } from './store.ts'

/** Every hour: what time alone has opened or mended. */
export const gapTicks: readonly Tick[] = [
  {
    name: 'gap.sweep',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async () => ({
        keep: true,
        value: undefined,
        last: sweepAll(municipality),
      })),
  },
]
