import { CompiledQuery } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { ConstructorOptions } from 'pg-boss'
import type { Logger } from 'pino'
import type { House } from '../api/carry-out.ts'
import { APP_ROLE } from '../database/open.ts'
import type { Database } from '../database/open.ts'
import { LONGEST, SIGN_OF_LIFE, URGENT, deliver } from './deliver.ts'
import type { Delivery } from './deliver.ts'
import type { EnqueueIn, JobHandler } from './jobs.ts'

type BossDatabase = NonNullable<ConstructorOptions['db']>
const SCHEMA = 'job'
/** Twelve tries within about two hours, then one every two hours: 26 hours before a job is given up. */
const QUEUE = {
  ...{ retryLimit: 24, retryDelay: 2, retryBackoff: true, retryDelayMax: 2 * 60 * 60 },
  ...{ heartbeatSeconds: SIGN_OF_LIFE, expireInSeconds: 2 * LONGEST },
}
/** Seconds between two looks into a queue in which nothing more waits; what was given up after a day is in no hurry. */
const lookEvery = (queue: string) => (isGivenUp(queue) ? 10 : 1)
/** What has a job of this name besides its own is told by it when its own is given up. */
const givenUp = (queue: string) => `${queue}.given_up`
const isGivenUp = (queue: string) => queue.endsWith('.given_up')

export interface Outbox {
  readonly enqueueIn: EnqueueIn
  /** Starts to deliver. */
  work(house: House, handlers: readonly JobHandler[]): void
  stop(): Promise<void>
}

/** pg-boss on the application's own pool. */
export function queueOn(database: Database, log: Logger): PgBoss {
  const db: BossDatabase = { executeSql: (text, values) => onPool(database, text, values) }
  const boss = new PgBoss({ db, schema: SCHEMA, ...(database.kind === 'embedded' && { backend: 'pglite' as const }) })
  boss.on('error', error => log.error({ error: error.message }, 'outbox'))
  return boss
}

/** The outbox, working or only taking in; a job enqueued with a transaction exists when that commits. */
export async function openOutbox(database: Database, queues: readonly string[], log: Logger): Promise<Outbox> {
  const known = new Set(queues)
  await withQueues(queueOn(database, log), queues)
  await database.pool.query(GRANTS)
  // Started anew: `start` fills the queue cache, so that a send never leaves the caller's transaction.
  const boss = queueOn(database, log)
  await boss.start()
  const deliveries: Delivery[] = []
  return {
    enqueueIn:
      tx =>
      async (name, job, { urgent = false } = {}) => {
        if (!known.has(name)) throw new Error(`unknown job ${name}`)
        const inTx: BossDatabase = {
          executeSql: async (text, values = []) => ({
            rows: [...(await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))).rows],
          }),
        }
        await boss.send(name, job as object, { db: inTx, ...(urgent && { priority: URGENT }) })
      },
    work: (house, handlers) => {
      for (const one of handlers) deliveries.push(deliver(boss, house, one, { seconds: lookEvery(one.name), log }))
    },
    stop: async () => {
      await Promise.all(deliveries.map(one => one.stop()))
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

const GRANTS = `grant usage on schema ${SCHEMA} to ${APP_ROLE};
grant select, insert, update on all tables in schema ${SCHEMA} to ${APP_ROLE};
grant execute on all functions in schema ${SCHEMA} to ${APP_ROLE}`

async function withQueues(boss: PgBoss, queues: readonly string[]) {
  await boss.start()
  // What a job that is given up becomes must be there before it.
  for (const queue of queues.toSorted((a, b) => Number(isGivenUp(b)) - Number(isGivenUp(a)))) {
    const deadLetter = givenUp(queue)
    const its = { ...QUEUE, ...(queues.includes(deadLetter) && { deadLetter }) }
    await boss.createQueue(queue, its)
    // A queue that was made by an older version is as this one makes it.
    await boss.updateQueue(queue, its)
  }
  await boss.stop({ graceful: false })
}

async function onPool(database: Database, text: string, values?: unknown[]) {
  const result = values?.length ? await database.pool.query(text, values) : await database.pool.query(text)
  // Several statements in one text answer with a list.
  const results = Array.isArray(result) ? (result as { rows: unknown[] }[]) : [result]
  return { rows: results.flatMap(one => one.rows) as Record<string, unknown>[] }
}
