import type { Tick } from '../../platform/outbox/jobs.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { lapsedAbouts } from '../sight/index.ts'
import { renewAfterAnswer } from './operations/renew.ts'

const TWO_DAYS = 48 * 3_600_000

/**
 * Where a consent has just run out: sight ended by itself at that instant, but a holder whose service lost its ground
 * must be followed by somebody. Two days back, so that a server that was off catches up.
 */
export const sharingTicks: readonly Tick[] = [
  {
    name: 'sharing.lapsed',
    every: 'hour',
    run: async (house, municipality, now) => {
      const since = new Date(now.getTime() - TWO_DAYS)
      await inTransaction(house.database, { municipality, now }, async tx => {
        for (const caseId of await lapsedAbouts(tx, { municipality, kind: 'case', ground: 'consent', since, now }))
          await renewAfterAnswer(tx, { municipality, caseId, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      })
    },
  },
]
