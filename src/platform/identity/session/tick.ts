import type { Tick } from '../../outbox/jobs.ts'
import { inTransaction } from '../../database/transaction.ts'
import { forgetSessions } from './session.ts'

/** How long an ended session is kept, in days: so long can be asked who was logged in. */
const KEPT_DAYS = 30
const DAY = 86_400_000

/** Forgets, each day, the sessions that ended long ago; in real time, like all about sessions. */
export const sessionTick = (realClock: () => Date): Tick => ({
  name: 'session.forget',
  every: 'day',
  run: (house, municipality, now) => {
    const before = new Date(realClock().getTime() - KEPT_DAYS * DAY)
    return inTransaction(house.database, { municipality, now }, async tx => {
      await forgetSessions(tx, municipality, before)
      return { keep: true, value: undefined, last: [] }
    })
  },
})
