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
      const behind = { municipality, now }
      const lapsed = await inTransaction(house.database, behind, async tx => ({
        keep: false,
        value: await lapsedAbouts(tx, { municipality, kind: 'case', ground: 'consent', since, now }),
      }))
      // Each case by itself: what goes wrong in one undoes nothing in another, and no lock is held for longer than one.
      const failed: unknown[] = []
      for (const caseId of lapsed)
        await inTransaction(house.database, behind, async tx => {
          await renewAfterAnswer(tx, { municipality, caseId, now, newId: house.newId })
          return { keep: true, value: undefined, last: [] }
        }).catch(error => failed.push(error))
      if (failed.length > 0) throw new AggregateError(failed, `${failed.length} cases could not be renewed`)
    },
  },
]
