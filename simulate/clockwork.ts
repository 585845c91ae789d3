import pino from 'pino'
import type { Player } from '../demo/player.ts'
import { addDays, dayOf, startOf } from '../src/kernel/time.ts'
import type { House } from '../src/platform/api/carry-out.ts'
import { realClock } from '../src/platform/clock/real-clock.ts'
import { playDueWork } from '../src/platform/clock/ticker.ts'
import type { JobHandler, JobName, Tick } from '../src/platform/outbox/jobs.ts'

const HOUR = 3_600_000

interface Waiting {
  readonly name: JobName
  readonly job: object
  readonly tries: number
}
/** What has been tried so often is no passing fault. */
const MOST_TRIES = 100

/** The outbox of a house in which time jumps: what is to leave is taken in order, once the clock's work is done. What fails comes back. */
export function takingJobs(house: House, handlers: readonly JobHandler[]) {
  const waiting: Waiting[] = []
  const taking: House = { ...house, enqueueIn: () => async (name, job) => void waiting.push({ name, job, tries: 0 }) }
  const work = async (at: House) => {
    for (const one of waiting.splice(0)) {
      const handler = handlers.find(({ name }) => name === one.name)
      if (!handler) throw new Error(`nobody does ${one.name}`)
      await handler.work(at, one.job as never).catch((error: unknown) => {
        if (one.tries >= MOST_TRIES) throw error
        waiting.push({ ...one, tries: one.tries + 1 })
      })
    }
  }
  return { house: taking, work }
}

/** What the clock brings at an instant: the ticks as the server plays them, then what they gave to the outbox. */
export async function playClock(
  player: Player,
  { ticks, work }: { readonly ticks: readonly Tick[]; readonly work: (house: House) => Promise<void> },
): Promise<void> {
  const faults: unknown[] = []
  const log = pino({ level: 'error' }, { write: line => void faults.push(line) })
  await playDueWork({ house: player.house, ticks, realClock, log }, player.now())
  await work(player.house)
  if (faults.length > 0) throw new Error(`the clock's work failed at ${player.now().toISOString()}: ${faults.join('')}`)
}

/** When the clock is looked at next: in the morning, and with the hour after something that is awaited. */
export function nextLook(last: Date, awaited: readonly Date[]): Date {
  const morning = startOf(addDays(dayOf(last), 1))
  const hours = awaited.map(at => Math.ceil(at.getTime() / HOUR) * HOUR).filter(at => at > last.getTime())
  return new Date(Math.min(morning.getTime(), ...hours))
}
