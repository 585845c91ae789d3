import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { tellEnded } from './operations/ended.ts'

const TWO_DAYS = 48 * 3_600_000

/** Tells of consents that hold no more, taken back or run out. Two days back, so that a server that was off catches up. */
export const consentTicks: readonly Tick[] = [
  {
    name: 'consent.ended',
    every: 'minute',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await tellEnded(tx, { municipality, since: new Date(now.getTime() - TWO_DAYS), now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
