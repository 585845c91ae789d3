import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { askFamily, dueToday, lapse, remind, waitingLong } from './operations/ask-family.ts'
import { publish } from './operations/publish.ts'
import { forget } from './store/answer.ts'

/** Does something in a transaction of its own. */
const kept =
  (house: House, municipality: number, now: Date) =>
  <R>(work: (tx: Tx) => Promise<R>): Promise<R> =>
    inTransaction(house.database, { municipality, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

/** Each day: families are asked what they think, once more where it stands long; half-years are put together, and what is old is deleted. */
export const feedbackTicks: readonly Tick[] = [
  {
    name: 'feedback.ask',
    every: 'day',
    run: async (house, municipality, now) => {
      const keep = kept(house, municipality, now)
      const asking = { municipality, now, newId: house.newId }
      await keep(tx => lapse(tx, asking))
      // Each by itself: no lock is held for longer than one.
      for (const caseId of await keep(tx => dueToday(tx, asking))) await keep(tx => askFamily(tx, asking, caseId))
      for (const ask of await keep(tx => waitingLong(tx, asking))) await keep(tx => remind(tx, asking, ask))
    },
  },
  {
    name: 'feedback.publish',
    every: 'day',
    run: (house, municipality, now) =>
      kept(house, municipality, now)(tx => publish(tx, { municipality, now, newId: house.newId })),
  },
  {
    name: 'feedback.forget',
    every: 'day',
    run: (house, municipality, now) => kept(house, municipality, now)(tx => forget(tx, municipality, now)),
  },
]
