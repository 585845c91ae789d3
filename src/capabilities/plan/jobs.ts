import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { settingsOf } from '../settings/index.ts'
import { askForView, notAskedYet } from './operations/views.ts'

/** Each day: those of the family say what they think of a measure before it is evaluated. */
export const planTicks: readonly Tick[] = [
  {
    name: 'plan.views',
    every: 'day',
    run: async (house, municipality, now) => {
      const behind = { municipality, now }
      const { soon, days } = await inTransaction(house.database, behind, async tx => {
        const { deadlines } = await settingsOf(tx, municipality, now)
        const days = deadlines.evaluationReminderDays
        return { keep: false, value: { soon: await notAskedYet(tx, { municipality, days, now }), days }, last: [] }
      })
      // Each by itself, where somebody is left: no lock is held for longer than one.
      for (const { soon: one } of soon)
        await inTransaction(house.database, behind, async tx => {
          await askForView(tx, { municipality, days, now, newId: house.newId }, one.measureId)
          return { keep: true, value: undefined, last: [] }
        })
    },
  },
]
