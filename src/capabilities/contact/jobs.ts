import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { fallen, insertChoice } from './store.ts'

const NOTHING = { phone: false, email: false, address: false }

/** Each hour: a yes that stands on nothing any more ends, so that it never comes back by itself. What it showed was hidden at once. */
export const contactTicks: readonly Tick[] = [
  {
    name: 'contact.end',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        for (const { personId, toId } of await fallen(tx, { municipality })) {
          const by = { kind: 'clock' } as const
          await insertChoice(tx, { municipality, id: house.newId(), personId, toId, shows: NOTHING, by, at: now })
        }
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
