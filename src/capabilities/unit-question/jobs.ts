import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { followLeavers } from './operations/follow.ts'

/** Every day: what waits for somebody who has left is put to another. */
export const unitQuestionTicks: readonly Tick[] = [
  {
    name: 'unit_question.leavers',
    every: 'day',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await followLeavers(tx, { municipality, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
