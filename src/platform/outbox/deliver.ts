import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { House } from '../api/carry-out.ts'
import type { JobHandler } from './jobs.ts'

interface Taken {
  readonly id: string
  readonly data: object
}
/** What the delivery needs of pg-boss: to take jobs, to say of each by itself how it went, and that it is still at it. */
export interface Queue {
  fetch(name: string, how: { batchSize: number; minPriority?: number }): Promise<readonly Taken[]>
  complete(name: string, id: string): Promise<unknown>
  fail(name: string, ids: string[], why: { why: string }): Promise<unknown>
  touch(name: string, ids: string[]): Promise<unknown>
}

/** So many jobs of one queue are done side by side. */
export const SIDE_BY_SIDE = 5
/** What is urgent has this priority, and one place more: slow ones that hold all the others hold it up no longer than a look. */
export const URGENT = 1
/** Seconds without a sign of life after which a job is another's: its process has died. */
export const SIGN_OF_LIFE = 30
/** Seconds after which a job that hangs is left, and its place is free. */
export const LONGEST = 300
/** Milliseconds that what is under way may take when the server stops. */
const PATIENCE = 5000

interface How {
  /** Between looks into an empty queue. */
  readonly seconds: number
  readonly log: Logger
  /** Seconds after which a job is left. */
  readonly longest?: number
}

/** A queue that is being worked at. */
export interface Delivery {
  stop(): Promise<void>
}

/** A job under way, and how it is told to go no further. */
interface UnderWay {
  readonly done: Promise<void>
  readonly leave: AbortController
}

/**
 * Takes what waits, the urgent first, as many as there are free places; looks anew as soon as one is done while all places are taken,
 * and else after the pause. Each job is counted by itself: one that fails holds no other, and what is done is not done again. A job
 * that is left, because it hangs or the server stops, is told so: it hands nothing over any more, and comes again.
 */
export function deliver(
  queue: Queue,
  house: House,
  { name, work }: JobHandler,
  { seconds, log, longest = LONGEST }: How,
): Delivery {
  const underWay = new Map<string, UnderWay>()
  const stopping = new AbortController()
  const unheard = (error: unknown) => log.error({ error: codeOf(error), queue: name }, 'outbox')

  const settle = async (id: string, data: object, leave: AbortController) => {
    try {
      await within(longest, leave, work(house, data as never, leave.signal))
      await queue.complete(name, id)
    } catch (error) {
      await queue.fail(name, [id], { why: codeOf(error) })
    }
  }
  const begin = ({ id, data }: Taken) => {
    const leave = new AbortController()
    const done = settle(id, data, leave).catch(unheard)
    underWay.set(id, { done: done.finally(() => underWay.delete(id)), leave })
  }
  const oneIsDone = () => Promise.race([...underWay.values()].map(one => one.done))
  const look = async () => {
    const jobs = await queue.fetch(name, free(underWay.size)).catch(unheard)
    jobs?.forEach(begin)
    if (underWay.size > SIDE_BY_SIDE) return oneIsDone()
    await rest(seconds, stopping.signal, underWay.size === SIDE_BY_SIDE ? oneIsDone() : undefined)
  }
  const run = async () => {
    while (!stopping.signal.aborted) await look()
  }
  const living = setInterval(() => {
    if (underWay.size > 0) void queue.touch(name, [...underWay.keys()]).catch(unheard)
  }, SIGN_OF_LIFE * 500).unref()
  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await Promise.race([
        running.then(() => Promise.all([...underWay.values()].map(one => one.done))),
        pause(PATIENCE, undefined, { ref: false }),
      ])
      clearInterval(living)
      // What is not done by then comes again when the server does.
      for (const { leave } of underWay.values()) leave.abort()
      if (underWay.size > 0) await queue.fail(name, [...underWay.keys()], { why: 'stopped' }).catch(unheard)
    },
  }
}

/** What there is room for beside so many: anything; when all those places are taken one that is urgent. */
const free = (taken: number) =>
  taken < SIDE_BY_SIDE ? { batchSize: SIDE_BY_SIDE - taken } : { batchSize: 1, minPriority: URGENT }

/** Waits for so long, or until something has come before; no longer than until it stops. */
async function rest(seconds: number, stopping: AbortSignal, before?: Promise<unknown>): Promise<void> {
  const waits = new AbortController()
  const signal = AbortSignal.any([stopping, waits.signal])
  const paused = pause(seconds * 1000, undefined, { signal }).catch(() => {})
  await (before ? Promise.race([before, paused]) : paused)
  waits.abort()
}

async function within(seconds: number, leave: AbortController, work: Promise<void>): Promise<void> {
  const enough = new AbortController()
  const tooLong = pause(seconds * 1000, undefined, { signal: enough.signal, ref: false }).then(() => {
    leave.abort()
    throw new Error('took too long')
  })
  await Promise.race([work, tooLong]).finally(() => {
    enough.abort()
    tooLong.catch(() => {})
  })
}

/** How it failed as a code, without the words of it: a mail server's may name the receiver. */
const codeOf = (error: unknown): string =>
  error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown'
