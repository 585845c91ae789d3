import { dayOf } from '../../kernel/time.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { settingsOf } from '../settings/index.ts'
import type { Settings } from '../settings/model.ts'
import { askHowItGoes } from './operations/check.ts'
import { begin } from './operations/start.ts'
import { dueToday } from './rules/days.ts'
import { casesAhead, toCheck } from './store/clock.ts'

interface Run {
  readonly house: House
  readonly municipality: number
  readonly now: Date
}
/** Each by itself: no lock is held for longer than one. */
const alone = <T>({ house, municipality, now }: Run, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(house.database, { municipality, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

/** The passages that are due in open cases and have not begun. */
const dueIn = async (tx: Tx, municipality: number, { passages, ages }: Settings, now: Date) =>
  (await casesAhead(tx, municipality)).flatMap(({ begun, underWay, ...one }) =>
    dueToday(passages, one, ages, dayOf(now))
      .filter(({ passage, on }) => !begun.includes(`${passage.id} ${on}`) && !underWay.includes(passage.id))
      .map(due => ({ ...due, caseId: one.caseId, childId: one.childId })),
  )

/**
 * Each day: passages whose time has come begin, however late; and who received is asked how it goes. Once each.
 */
export const transitionTicks: readonly Tick[] = [
  {
    name: 'transition.begin',
    every: 'day',
    run: async (house, municipality, now) => {
      const run = { house, municipality, now }
      const due = await alone(run, async tx => dueIn(tx, municipality, await settingsOf(tx, municipality, now), now))
      for (const one of due)
        await alone(run, tx => begin(tx, { ...one, municipality, by: 'clock', now, newId: house.newId }))
    },
  },
  {
    name: 'transition.check',
    every: 'day',
    run: async (house, municipality, now) => {
      const run = { house, municipality, now }
      const by = { municipality, now, newId: house.newId }
      for (const one of await alone(run, tx => toCheck(tx, municipality)))
        await alone(run, tx => askHowItGoes(tx, by, one))
    },
  },
]
