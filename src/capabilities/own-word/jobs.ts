import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { endNotices } from '../notice/index.ts'
import { followBaton } from './operations/disagree.ts'
import { NAMED } from './operations/tell.ts'
import { overThatNamed } from './store.ts'

/**
 * Each hour: whoever was to say something in a meeting that is over has nothing to do any more. Each minute: that somebody does not agree with
 * the plan is asked of whoever holds now.
 */
export const ownWordTicks: readonly Tick[] = [
  {
    name: 'own_word.said',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        for (const thingId of await overThatNamed(tx, municipality, now))
          await endNotices(tx, { municipality, thingId, kind: NAMED }, { ending: 'withdrawn', now })
        return { keep: true, value: undefined, last: [] }
      }),
  },
  {
    name: 'own_word.follow',
    every: 'minute',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await followBaton({ tx, municipality, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
