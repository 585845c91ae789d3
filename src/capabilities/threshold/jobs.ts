import { addDays, dayOf } from '../../kernel/time.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { thresholdsToPass } from '../signer/index.ts'
import { askAnew } from './operations/anew.ts'
import { birthdaysMoved, dropMoved } from './operations/moved.ts'
import { birthdaysAhead, passOf, tellOf } from './operations/tell.ts'
import type { ByClock } from './operations/tell.ts'
import { casesTurning } from './store.ts'

/** So many days back, that a server that was off catches up. */
const DAYS_BACK = 7

const act =
  (house: House, { municipality, now }: ByClock) =>
  <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    inTransaction(house.database, { municipality, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

/** Each by itself: what goes wrong in one undoes nothing in another, and no lock is held for longer than one. */
async function eachAlone<One>(all: readonly One[], work: (one: One) => Promise<void>, what: string): Promise<void> {
  const failed: unknown[] = []
  for (const one of all) await work(one).catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} ${what}`)
}

/**
 * Each day: who soon comes to an age is asked and others are told, once, however late; what follows from a birthday that has
 * come is seen to; and where who must answer has changed, whoever was never asked is asked.
 */
export const thresholdTicks: readonly Tick[] = [
  {
    name: 'threshold.birthdays',
    every: 'day',
    run: async (house, municipality, now) => {
      const by = { municipality, now, newId: house.newId }
      const alone = act(house, by)
      const moved = await alone(tx => birthdaysMoved(tx, by))
      await eachAlone(moved, caseId => alone(tx => dropMoved(tx, { ...by, caseId })), 'birthdays could not be moved')
      const coming = await alone(tx => birthdaysAhead(tx, by))
      await eachAlone(coming, one => alone(tx => tellOf(tx, by, one)), 'birthdays could not be told of')
      const come = await alone(tx => thresholdsToPass(tx, municipality, dayOf(now)))
      await eachAlone(come, one => alone(tx => passOf(tx, by, one)), 'birthdays could not be passed')
    },
  },
  {
    name: 'threshold.anew',
    every: 'day',
    run: async (house, municipality, now) => {
      const by = { municipality, now, newId: house.newId }
      const alone = act(house, by)
      const today = dayOf(now)
      const turning = await alone(tx => casesTurning(tx, municipality, addDays(today, -DAYS_BACK), today))
      await eachAlone(turning, caseId => alone(tx => askAnew(tx, { ...by, caseId })), 'cases could not be asked anew')
    },
  },
]
