import { CompiledQuery } from 'kysely'
import { inTransaction } from '../database/transaction.ts'
import type { Tick } from '../outbox/jobs.ts'

/** How long a reply is kept for its key, in days: so late may a write come again, and still be done once only. */
const KEPT_DAYS = 30
const DAY = 86_400_000
const FORGET = 'delete from answered where municipality_id = $1 and at < $2'

/** Forgets, each day, the replies that nobody will ask for again. */
export const answeredTick: Tick = {
  name: 'answered.forget',
  every: 'day',
  run: ({ database }, municipality, now) =>
    inTransaction(database, { municipality, now }, async tx => {
      const before = new Date(now.getTime() - KEPT_DAYS * DAY)
      await tx.executeQuery(CompiledQuery.raw(FORGET, [municipality, before]))
      return { keep: true, value: undefined, last: [] }
    }),
}
