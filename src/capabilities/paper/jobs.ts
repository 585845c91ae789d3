import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { tell } from '../notice/index.ts'
import { KNOWN_KINDS } from './rules/known.ts'
import { holdersToTell } from './store.ts'

/** Each hour: what was told somebody who is served on paper goes to the holder too, so that it is never unseen. */
export const paperTicks: readonly Tick[] = [
  {
    name: 'paper.tell',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        for (const { holderId, caseId, childId, personId, dueAt } of await holdersToTell(tx, {
          municipality,
          ...KNOWN_KINDS,
        }))
          await tell(tx, {
            ...{
              municipality,
              kind: 'paper',
              to: { kind: 'employee', id: holderId },
              about: { kind: 'case', id: caseId },
            },
            ...{ childId, thingId: personId, dueAt, now, newId: house.newId },
          })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
