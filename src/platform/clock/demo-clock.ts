import { dayOf, startOf } from '../../kernel/time.ts'
import type { Database } from '../database/open.ts'

/** The demo's clock: starts at an instant of its own, goes with real time, and can be moved forward. */
export interface DemoClock {
  readonly now: () => Date
  /** Moves on from stop to stop and plays each one's work before the next; false if `to` is not ahead. */
  readonly moveTo: (to: Date, play: (at: Date) => Promise<void>) => Promise<boolean>
  /** Reads what other processes did; happens by itself every second. */
  readonly refresh: () => Promise<void>
  readonly stop: () => void
}

const SECOND = 1000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR
/** Hours of the local day at which a long way is played: midnight, when the day's work comes; morning, noon and evening. */
const STOPS: ReadonlySet<number> = new Set([0, 7, 12, 18])
/**
 * How long the clock goes on by itself after it was last set down. When the server is off it stops within this
 * time, and a server that comes back continues this far on at most: never earlier than what was once shown.
 */
const LEASE = 10 * SECOND
const RENEW_AFTER = 4 * SECOND
const REFRESH_EVERY = 1 * SECOND

const BEGIN = 'insert into demo_clock (shows, at) values ($1, $2) on conflict do nothing'
const READ = 'select shows, at from demo_clock'
const RENEW = `update demo_clock set at = $1,
  shows = shows + greatest(least($1::timestamptz - at, make_interval(secs => $2)), interval '0')`
const SET = 'update demo_clock set shows = $1, at = $2 where shows < $1'

interface SetDown {
  readonly shows: Date
  readonly at: Date
}

/** Opens the demo's clock; `startsAt` counts at the very first start only. */
export async function openDemoClock(database: Database, startsAt: Date, real: () => Date): Promise<DemoClock> {
  const { pool } = database
  await pool.query(BEGIN, [startsAt, real()])
  let setDown: SetDown = { shows: startsAt, at: real() }
  let latest = 0
  const read = async () => {
    const { rows } = await pool.query<SetDown>(READ)
    setDown = rows[0] ?? setDown
  }
  const renew = async () => {
    await pool.query(RENEW, [real(), LEASE / SECOND])
    await read()
  }
  const refresh = async () => {
    await read()
    if (real().getTime() - setDown.at.getTime() >= RENEW_AFTER) await renew()
  }
  const now = () => {
    const gone = Math.min(Math.max(real().getTime() - setDown.at.getTime(), 0), LEASE)
    latest = Math.max(latest, setDown.shows.getTime() + gone)
    return new Date(latest)
  }
  const set = async (to: Date) => {
    await pool.query(SET, [to, real()])
    await read()
  }
  await renew()
  // A failed refresh is made good by the next: until then the clock goes on by itself.
  const timer = setInterval(() => void refresh().catch(() => {}), REFRESH_EVERY).unref()
  return { now, refresh, moveTo: oneAtATime(now, set), stop: () => clearInterval(timer) }
}

/** Moves wait for each other, so that each plays all hours of its own. */
function oneAtATime(now: () => Date, set: (to: Date) => Promise<void>): DemoClock['moveTo'] {
  let before: Promise<unknown> = Promise.resolve()
  return (to, play) => {
    const move = before.then(() => moveOn(now, set, to, play))
    before = move.catch(() => {})
    return move
  }
}

async function moveOn(
  now: () => Date,
  set: (to: Date) => Promise<void>,
  to: Date,
  play: (at: Date) => Promise<void>,
): Promise<boolean> {
  if (to <= now()) return false
  for (const stop of stopsBetween(now(), to)) {
    await set(stop)
    await play(stop)
  }
  await set(to)
  return true
}

/**
 * Where the clock stops on its way: at each hour of the last day, which somebody may look at, and four times in each day before it.
 * What is due between two stops is done at the second: the clock's work loses nothing by being late (decision 75).
 */
function* stopsBetween(from: Date, to: Date): Generator<Date> {
  const first = Math.floor(from.getTime() / HOUR) * HOUR + HOUR
  for (let hour = first; hour <= to.getTime(); hour += HOUR)
    if (hour > to.getTime() - DAY || STOPS.has(intoDay(hour))) yield new Date(hour)
}

const intoDay = (hour: number) => (hour - startOf(dayOf(new Date(hour))).getTime()) / HOUR
