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
  fetch(name: string, how: { batchSize: number }): Promise<readonly Taken[]>
  complete(name: string, id: string): Promise<unknown>
  fail(name: string, ids: string[], why: { why: string }): Promise<unknown>
  touch(name: string, ids: string[]): Promise<unknown>
}

/** So many jobs of one queue are done side by side; as many connections does the mail keep. */
export const SIDE_BY_SIDE = 5
/** Seconds without a sign of life after which a job is another's: its process has died. */
export const SIGN_OF_LIFE = 30
/** Seconds after which a job that hangs is left, and its place is free. */
export const LONGEST = 300
/** Milliseconds that what is under way may take when the server stops. */
const PATIENCE = 5000

/** A queue that is being worked at. */
export interface Delivery {
  stop(): Promise<void>
}

/**
 * Takes what waits, the urgent first, as many as there are free places; looks anew as soon as one is done while all places are taken,
 * and else after the pause. Each job is counted by itself: one that fails holds no other, and what is done is not done again.
 */
export function deliver(
  queue: Queue,
  house: House,
  { name, work }: JobHandler,
  { seconds, log }: { readonly seconds: number; readonly log: Logger },
): Delivery {
  const underWay = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  const unheard = (error: unknown) => log.error({ error: codeOf(error), queue: name }, 'outbox')

  const settle = async (id: string, data: object) => {
    try {
      await within(LONGEST, work(house, data as never))
      await queue.complete(name, id)
    } catch (error) {
      await queue.fail(name, [id], { why: codeOf(error) })
    }
  }
  const begin = ({ id, data }: Taken) => {
    const done = settle(id, data)
      .catch(unheard)
      .finally(() => underWay.delete(id))
    underWay.set(id, done)
  }
  const look = async () => {
    const jobs = await queue.fetch(name, { batchSize: SIDE_BY_SIDE - underWay.size }).catch(unheard)
    jobs?.forEach(begin)
    if (underWay.size >= SIDE_BY_SIDE) await Promise.race(underWay.values())
    else await pause(seconds * 1000, undefined, { signal: stopping.signal }).catch(() => {})
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
        running.then(() => Promise.all(underWay.values())),
        pause(PATIENCE, undefined, { ref: false }),
      ])
      clearInterval(living)
      // What is not done by then comes again when the server does.
      if (underWay.size > 0) await queue.fail(name, [...underWay.keys()], { why: 'stopped' })
    },
  }
}

async function within(seconds: number, work: Promise<void>): Promise<void> {
  const enough = new AbortController()
  const tooLong = pause(seconds * 1000, undefined, { signal: enough.signal, ref: false }).then(() => {
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
