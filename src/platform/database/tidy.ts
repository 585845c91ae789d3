import type { Tick } from '../outbox/jobs.ts'
import type { Database } from './open.ts'

const SUNDAY = 'Sun'
const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Europe/Oslo' })

/**
 * The embedded database has nobody who clears up after it: without figures about its tables it plans blindly
 * (a sweep of the gaps took three times as long), and what was overwritten is never freed. A server does it by itself.
 */
export async function tidy({ kind, pool }: Database): Promise<void> {
  if (kind === 'embedded') await pool.query('vacuum (analyze)')
}

/** Each Sunday. */
export const tidying: Tick = {
  name: 'database.tidy',
  every: 'day',
  run: async ({ database }, _municipality, now) => {
    if (weekday.format(now) === SUNDAY) await tidy(database)
  },
}
