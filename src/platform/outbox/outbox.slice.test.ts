import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aHouse, ownDatabase } from '../../../tests/house.ts'
import type { Database } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { onJob } from './jobs.ts'
import { openOutbox } from './outbox.ts'
import type { Outbox } from './outbox.ts'

declare module './jobs.ts' {
  interface Jobs {
    'toy.send': { readonly toyId: string }
    'toy.send.given_up': { readonly toyId: string }
  }
}

/** Milliseconds in which a worker that looks each second has looked, on a slow machine. */
const SOON = { timeout: 30_000, interval: 100 }
const DAY = 24 * 60 * 60

let database: Database
let outbox: Outbox
let isDown = true
const [tried, taken, given]: string[][] = [[], [], []]
beforeAll(async () => {
  database = await ownDatabase()
  outbox = await openOutbox(database, ['toy.send', 'toy.send.given_up'], pino({ level: 'silent' }))
  outbox.work({ ...(await aHouse()), database }, [
    onJob('toy.send', async (_, { toyId }) => {
      tried?.push(toyId)
      if (isDown) throw new Error('down')
      taken?.push(toyId)
    }),
    onJob('toy.send.given_up', async (_, { toyId }) => void given?.push(toyId)),
  ])
})
afterAll(async () => {
  await outbox.stop()
  await database.close()
})

const send = (toyId: string, keep = true) =>
  inTransaction(database, { municipality: 0, now: new Date('2026-11-24T08:00:00Z') }, async tx => {
    await outbox.enqueueIn(tx)('toy.send', { toyId })
    return keep ? { keep, value: undefined, last: [] } : { keep, value: undefined }
  })
interface Row {
  readonly state: string
  readonly retry_count: number
  readonly waits: number
}
const rowOf = async (toyId: string) => {
  const { rows } = await database.pool.query<Row>(
    `select state, retry_count, extract(epoch from start_after - created_on)::float as waits from job.job
      where name = 'toy.send' and data ->> 'toyId' = $1`,
    [toyId],
  )
  return rows[0]
}
const set = (toyId: string, what: string) =>
  database.pool.query(`update job.job set ${what} where name = 'toy.send' and data ->> 'toyId' = $1`, [toyId])

it('a job is there when its transaction is, and not when it is not', async () => {
  isDown = false
  await send('dropped', false)
  await send('kept')
  await expect.poll(() => taken, SOON).toEqual(['kept'])
  expect(await rowOf('dropped')).toBeUndefined()
})

it('whose receiver is down comes back, later each time, for more than a day; then somebody is told, once', async () => {
  isDown = true
  await send('ball')
  await expect.poll(async () => (await rowOf('ball'))?.state, SOON).toBe('retry')
  const { rows } = await database.pool.query<Record<'tries' | 'first' | 'longest', number>>(
    `select retry_limit as tries, retry_delay as first, retry_delay_max as longest from job.queue where name = 'toy.send'`,
  )
  const [{ tries, first, longest } = { tries: 0, first: 0, longest: 0 }] = rows
  // Half of each wait is chance: the shortest that it can come to.
  const waits = Array.from({ length: tries }, (_, at) => Math.min(longest, first * 2 ** at) / 2)
  expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(DAY / 2)
  const soon = "start_after = now() - interval '1 second'"
  await set('ball', soon)
  await expect.poll(async () => (await rowOf('ball'))?.retry_count, SOON).toBeGreaterThan(0)
  await set('ball', `retry_count = retry_limit, ${soon}`)
  await expect.poll(() => given, SOON).toEqual(['ball'])
  expect(await rowOf('ball')).toMatchObject({ state: 'failed' })
  expect(taken).not.toContain('ball')
  expect(tried?.filter(one => one === 'ball').length).toBeGreaterThan(1)
})

it('whose receiver is up again is taken once, and nobody is told that it was given up', async () => {
  isDown = true
  await send('doll')
  await expect.poll(async () => (await rowOf('doll'))?.state, SOON).toBe('retry')
  isDown = false
  await set('doll', "start_after = now() - interval '1 second'")
  await expect.poll(async () => (await rowOf('doll'))?.state, SOON).toBe('completed')
  expect(taken?.filter(one => one === 'doll')).toEqual(['doll'])
  expect(given).not.toContain('doll')
})
