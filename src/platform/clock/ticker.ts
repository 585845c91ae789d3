import { CompiledQuery } from 'kysely'
import type { Logger } from 'pino'
import { dayOf, startOf } from '../../kernel/time.ts'
import type { House } from '../api/carry-out.ts'
import type { Database } from '../database/open.ts'
import type { Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Tick } from '../outbox/jobs.ts'

export interface TickerParts {
  readonly house: House
  readonly ticks: readonly Tick[]
  readonly realClock: () => Date
  readonly log: Logger
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** What was taken further ahead than this, in real time, was taken by a clock that was wrong: two servers are never so far apart. */
const WRONG_AFTER = 5 * MINUTE
/** After this long, in real time, a period that somebody took and did not finish, or that failed, is taken again. */
const GIVEN_UP_AFTER = 15 * MINUTE

// One process wins each period of each tick; who comes later, or comes back after a crash, sees that it is taken.
// All at once: when the demo moves three weeks, this runs for each of 504 hours.
const TAKE = `insert into tick_run (tick, period, taken_at, done)
select due.tick, due.period, $3, false from unnest($1::text[], $2::timestamptz[]) as due (tick, period) order by 1
on conflict (tick) do update set period = excluded.period, taken_at = excluded.taken_at, done = false
where tick_run.period < excluded.period
  or (tick_run.period = excluded.period and not tick_run.done and tick_run.taken_at < $4)
  -- A clock was ahead and has been put right: else nothing was done until real time had caught up.
  or tick_run.taken_at > $5
returning tick`
const AHEAD =
  'select tick, taken_at from tick_run where tick = any($1::text[]) and taken_at > $2 order by taken_at desc'
const DONE = `update tick_run set done = true
from unnest($1::text[], $2::timestamptz[]) as over (tick, period)
where tick_run.tick = over.tick and tick_run.period = over.period`
const ACTIVE = 'select id from municipality where active order by id'

/** The beginning of the minute, hour or local day that an instant lies in. */
export function periodOf(every: Tick['every'], at: Date): Date {
  if (every === 'day') return startOf(dayOf(at))
  const length = every === 'hour' ? HOUR : MINUTE
  return new Date(Math.floor(at.getTime() / length) * length)
}

/**
 * Runs, for every active municipality, each tick whose minute, hour or local day has not been run yet.
 * What fails is logged, and the others go on; it is tried again after a while: a day's work is not lost for a day.
 */
export async function playDueWork(parts: TickerParts, at: Date): Promise<void> {
  const { due, municipalities } = await take(parts, at)
  if (due.length === 0) return
  const done: Tick[] = []
  for (const tick of due) if (await run(parts, tick, municipalities, at)) done.push(tick)
  await global(parts.house, at, tx => tx.executeQuery(CompiledQuery.raw(DONE, periods(done, at))))
}

const periods = (ticks: readonly Tick[], at: Date) => [
  ticks.map(tick => tick.name),
  ticks.map(tick => periodOf(tick.every, at)),
]

async function take({ house, ticks, realClock, log }: TickerParts, at: Date) {
  const real = realClock()
  const wrong = new Date(real.getTime() + WRONG_AFTER)
  const values = [...periods(ticks, at), real, new Date(real.getTime() - GIVEN_UP_AFTER), wrong]
  const [ahead, taken, active] = await global(house, at, tx =>
    Promise.all([
      tx.executeQuery<{ tick: string; taken_at: Date }>(CompiledQuery.raw(AHEAD, [ticks.map(one => one.name), wrong])),
      tx.executeQuery<{ tick: string }>(CompiledQuery.raw(TAKE, values)),
      tx.executeQuery<{ id: number }>(CompiledQuery.raw(ACTIVE)),
    ]),
  )
  const [furthest] = ahead.rows
  if (furthest)
    log.error({ ticks: ahead.rows.length, until: furthest.taken_at, now: real }, 'clock was ahead, and is put right')
  const names = new Set(taken.rows.map(row => row.tick))
  return { due: ticks.filter(tick => names.has(tick.name)), municipalities: active.rows.map(row => row.id) }
}

/** Whether it went well for all. */
async function run({ house, log }: TickerParts, { name, run: tick }: Tick, of: readonly number[], at: Date) {
  let well = true
  await inEach(house.database, of, async municipality => {
    try {
      await tick(house, municipality, at)
    } catch (error) {
      well = false
      log.error({ tick: name, municipality, err: error }, 'tick failed')
    }
  })
  return well
}

/** A server works for two municipalities at once, and has most of its connections left for people; the embedded one has one. */
const AT_ONCE = { postgres: 2, embedded: 1 }

/** Does something for each municipality, in their order; whoever is done with one takes the next. */
export async function inEach(
  { kind }: Pick<Database, 'kind'>,
  municipalities: readonly number[],
  work: (municipality: number) => Promise<void>,
): Promise<void> {
  const waiting = municipalities.values()
  const one = async () => {
    for (const municipality of waiting) await work(municipality)
  }
  await Promise.all(Array.from({ length: AT_ONCE[kind] }, one))
}

const global = <T>(house: House, now: Date, work: (tx: Tx) => Promise<T>) =>
  inTransaction(house.database, { municipality: 0, now }, async tx => ({ keep: true, value: await work(tx), last: [] }))

/** Looks every minute what the clock has brought; answers how to stop, which waits for what is under way. */
export function startTicker(parts: TickerParts): () => Promise<void> {
  let playing: Promise<void> | undefined
  const look = () => {
    playing ??= playDueWork(parts, parts.house.clock())
      .catch((error: unknown) => parts.log.error({ err: error }, 'ticks failed'))
      .finally(() => {
        playing = undefined
      })
  }
  const timer = setInterval(look, MINUTE).unref()
  look()
  return async () => {
    clearInterval(timer)
    await playing
  }
}
