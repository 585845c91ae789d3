import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { endedSince, tellInCase } from './operations/ended.ts'

const TWO_DAYS = 48 * 3_600_000

/** Tells of consents that hold no more, taken back or run out. Two days back, so that a server that was off catches up. */
export const consentTicks: readonly Tick[] = [
  {
    name: 'consent.ended',
    every: 'hour',
    run: async (house, municipality, now) => {
      const behind = { municipality, now }
      const since = new Date(now.getTime() - TWO_DAYS)
      const ended = await inTransaction(house.database, behind, async tx => ({
        ...{ keep: false, value: await endedSince(tx, { municipality, since, now }) },
      }))
      // Each case by itself: what goes wrong in one keeps nobody else from being told.
      const failed: unknown[] = []
      for (const [caseId, all] of ended)
        await inTransaction(house.database, behind, async tx => {
          await tellInCase(tx, { municipality, caseId, ended: all, now, newId: house.newId })
          return { keep: true, value: undefined, last: [] }
        }).catch(error => failed.push(error))
      if (failed.length > 0) throw new AggregateError(failed, `the endings of ${failed.length} cases could not be told`)
    },
  },
]
