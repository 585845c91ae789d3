import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { endNotices } from '../notice/index.ts'
import { NAMED } from './operations/tell.ts'
import { overThatNamed } from './store.ts'

/** Each hour: whoever was to say something in a meeting that is over has nothing to do any more. */
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
]
