import { CompiledQuery } from 'kysely'
import type { Logger } from 'pino'
import { dayOf, startOf } from '../../kernel/time.ts'
import type { House } from '../api/carry-out.ts'
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
/** After this long, in real time, a period that somebody took and did not finish is taken again. */
const GIVEN_UP_AFTER = 15 * MINUTE

// One process wins each period of each tick; who comes later, or comes back after a crash, sees that it is taken.
const TAKE = `insert into tick_run (tick, period, taken_at, done) values ($1, $2, $3, false)
on conflict (tick) do update set period = excluded.period, taken_at = excluded.taken_at, done = false
where tick_run.period < excluded.period
  or (tick_run.period = excluded.period and not tick_run.done and tick_run.taken_at < $4)`
const DONE = 'update tick_run set done = true where tick = $1 and period = $2'
const ACTIVE = 'select id from municipality where active order by id'

/** The beginning of the minute, hour or local day that an instant lies in. */
export function periodOf(every: Tick['every'], at: Date): Date {
  if (every === 'day') return startOf(dayOf(at))
  const length = every === 'hour' ? HOUR : MINUTE
  return new Date(Math.floor(at.getTime() / length) * length)
}

/**
 * Runs, for every active municipality, each tick whose minute, hour or local day has not been run yet.
 * What fails is logged, and the others go on; it comes again with its next period.
 */
export async function playDueWork(parts: TickerParts, at: Date): Promise<void> {
  const { house, ticks } = parts
  const due: Tick[] = []
  for (const tick of ticks) if (await take(parts, tick, at)) due.push(tick)
  if (due.length === 0) return
  const { rows } = await global(house, at, tx => tx.executeQuery<{ id: number }>(CompiledQuery.raw(ACTIVE)))
  for (const tick of due) {
    for (const { id } of rows) await run(parts, tick, id, at)
    await global(house, at, tx => tx.executeQuery(CompiledQuery.raw(DONE, [tick.name, periodOf(tick.every, at)])))
  }
}

async function take({ house, realClock }: TickerParts, { name, every }: Tick, at: Date): Promise<boolean> {
  const real = realClock()
  const values = [name, periodOf(every, at), real, new Date(real.getTime() - GIVEN_UP_AFTER)]
  const { numAffectedRows } = await global(house, at, tx => tx.executeQuery(CompiledQuery.raw(TAKE, values)))
  return numAffectedRows === 1n
}

async function run({ house, log }: TickerParts, { name, run: tick }: Tick, municipality: number, at: Date) {
  try {
    await tick(house, municipality, at)
  } catch (error) {
    log.error({ tick: name, municipality, err: error }, 'tick failed')
  }
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
