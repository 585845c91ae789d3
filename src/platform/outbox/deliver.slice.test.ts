import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PgBoss } from 'pg-boss'
import pino from 'pino'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aHouse, ownDatabase } from '../../../tests/house.ts'
import type { House } from '../api/carry-out.ts'
import { backup } from '../database/backup.ts'
import { readBackup } from '../database/backup-file.ts'
import type { Database } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'
import { SIDE_BY_SIDE, deliver } from './deliver.ts'
import type { Delivery, Queue } from './deliver.ts'
import { onJob } from './jobs.ts'
import { openOutbox, queueOn } from './outbox.ts'
import type { Outbox } from './outbox.ts'

const QUEUES = ['ball', 'urgent', 'held', 'dying', 'idle', 'slow', 'gone', 'hangs', 'kept'] as const
type Toys = `toy.${(typeof QUEUES)[number]}`
interface Toy {
  readonly toyId: number
}
declare module './jobs.ts' {
  // oxlint-disable-next-line typescript/no-empty-object-type -- all of them alike
  interface Jobs extends Record<Toys, Toy> {}
}

const SOON = { timeout: 30_000, interval: 50 }
const silent = pino({ level: 'silent' })
let database: Database
let house: House
let outbox: Outbox
let boss: PgBoss
const deliveries: Delivery[] = []
beforeAll(async () => {
  database = await ownDatabase()
  house = { ...(await aHouse()), database }
  outbox = await openOutbox(
    database,
    QUEUES.map(one => `toy.${one}`),
    silent,
  )
  boss = queueOn(database, silent)
  await boss.start()
})
afterAll(async () => {
  await Promise.all(deliveries.map(one => one.stop()))
  await boss.stop({ graceful: false })
  await outbox.stop()
  await database.close()
})

const put = (name: Toys, ids: readonly number[], urgent = false) =>
  inTransaction(database, { municipality: 0, now: new Date('2026-11-24T08:00:00Z') }, async tx => {
    for (const toyId of ids) await outbox.enqueueIn(tx)(name, { toyId }, { urgent })
    return { keep: true, value: undefined, last: [] }
  })
const take = (
  name: Toys,
  work: (toyId: number, left?: AbortSignal) => Promise<void>,
  queue: Queue = boss,
  longest?: number,
) => {
  const one = onJob(name, (_, { toyId }, left) => work(toyId, left))
  const how = { seconds: 0.5, log: silent, ...(longest !== undefined && { longest }) }
  const delivery = deliver(queue, house, one, how)
  // What died is stopped no more.
  if (queue === boss) deliveries.push(delivery)
  return delivery
}
interface Row {
  readonly toy: number
  readonly state: string
  readonly tries: number
  readonly output: unknown
}
const rowsOf = async (name: Toys) => {
  const { rows } = await database.pool.query<Row>(
    `select (data ->> 'toyId')::int as toy, state::text, retry_count as tries, output from job.job where name = $1 order by 1`,
    [name],
  )
  return rows
}
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

it('of five taken together the second that fails comes again alone, and none of the others twice', async () => {
  const tried: number[] = []
  let isDown = true
  await put('toy.ball', upTo(5))
  take('toy.ball', async toyId => {
    tried.push(toyId)
    if (toyId === 2 && isDown) throw Object.assign(new Error('550 <kari@familie.example>'), { code: 'EENVELOPE' })
  })
  const states = async () => (await rowsOf('toy.ball')).map(one => one.state)
  await expect.poll(states, SOON).toEqual(['completed', 'retry', 'completed', 'completed', 'completed'])
  // How it failed is kept as a code: the words of a mail server may name the receiver.
  expect((await rowsOf('toy.ball'))[1]?.output).toEqual({ why: 'EENVELOPE' })
  isDown = false
  await expect.poll(async () => new Set(await states()), SOON).toEqual(new Set(['completed']))
  expect(tried.filter(one => one !== 2).toSorted((one, other) => one - other)).toEqual([1, 3, 4, 5])
  expect(tried.at(-1)).toBe(2)
})

it('what is urgent leaves among the first, before two hundred that waited; and the rest without a pause between them', async () => {
  const taken: number[] = []
  await put('toy.urgent', upTo(200))
  await put('toy.urgent', [999], true)
  let most = 0
  let now = 0
  const began = performance.now()
  take('toy.urgent', async toyId => {
    taken.push(toyId)
    most = Math.max(most, ++now)
    await new Promise(resolve => setTimeout(resolve, 2))
    now--
  })
  await expect.poll(() => taken.length, SOON).toBe(201)
  expect(taken.indexOf(999)).toBeLessThan(SIDE_BY_SIDE)
  expect(new Set(taken).size).toBe(201)
  expect(most).toBe(SIDE_BY_SIDE)
  // One a second would be more than three minutes.
  expect(performance.now() - began).toBeLessThan(30_000)
})

it('what is urgent has a place of its own, when slow ones hold all the others', async () => {
  const begun: number[] = []
  const release = Promise.withResolvers<void>()
  await put('toy.held', upTo(7))
  take('toy.held', toyId => {
    begun.push(toyId)
    return toyId === 999 ? Promise.resolve() : release.promise
  })
  await expect.poll(() => begun.length, SOON).toBe(SIDE_BY_SIDE)
  await put('toy.held', [999], true)
  await expect.poll(() => begun.slice(SIDE_BY_SIDE), { ...SOON, timeout: 20_000 }).toEqual([999])
  release.resolve()
  await expect.poll(() => begun.length, SOON).toBe(8)
})

it('a job that hangs is left, and told so before it comes again: it hands nothing over beside itself', async () => {
  const handed: string[] = []
  const slow = Promise.withResolvers<void>()
  let tries = 0
  await put('toy.hangs', [1])
  take(
    'toy.hangs',
    async (_, left) => {
      const mine = ++tries
      if (mine === 1) await slow.promise
      left?.throwIfAborted()
      handed.push(`try ${mine}`)
    },
    boss,
    1,
  )
  const states = async () => (await rowsOf('toy.hangs')).map(one => one.state)
  await expect.poll(states, SOON).toEqual(['retry'])
  slow.resolve()
  await expect.poll(states, SOON).toEqual(['completed'])
  expect(handed).toEqual(['try 2'])
})

it('a stop that finds the database gone stops all the same', async () => {
  let began = 0
  await put('toy.gone', [1])
  const gone: Queue = {
    fetch: (...of) => boss.fetch<object>(...of),
    complete: (...of) => boss.complete(...of),
    fail: () => Promise.reject(new Error('connection terminated')),
    touch: (...of) => boss.touch(...of),
  }
  const signals: (AbortSignal | undefined)[] = []
  const delivery = take(
    'toy.gone',
    (_, left) => {
      began++
      signals.push(left)
      return new Promise(() => {})
    },
    gone,
  )
  await expect.poll(() => began, SOON).toBe(1)
  await delivery.stop()
  expect(signals.map(one => one?.aborted)).toEqual([true])
}, 20_000)

it('a process that dies among five leaves what it has done, and what it has not is another’s once it gives no sign of life', async () => {
  const did: string[] = []
  let isDead = false
  const never = new Promise<void>(() => {})
  const alive = <T>(act: () => Promise<T>): Promise<T> => (isDead ? (never as Promise<never>) : act())
  const mortal: Queue = {
    fetch: (...of) => alive(() => boss.fetch<object>(...of)),
    complete: (...of) => alive(() => boss.complete(...of)),
    fail: (...of) => alive(() => boss.fail(...of)),
    touch: (...of) => alive(() => boss.touch(...of)),
  }
  const secondIsNoted = () =>
    vi.waitFor(async () => {
      if ((await rowsOf('toy.dying'))[1]?.state !== 'completed') throw new Error('not yet')
    }, SOON)
  await put('toy.dying', upTo(5))
  take(
    'toy.dying',
    async toyId => {
      if (toyId > 3) return never
      if (toyId === 3) await secondIsNoted()
      did.push(`first ${toyId}`)
      if (toyId === 3) isDead = true
    },
    mortal,
  )
  await expect.poll(() => isDead, SOON).toBe(true)
  take('toy.dying', async toyId => void did.push(`second ${toyId}`))
  await new Promise(resolve => setTimeout(resolve, 1200))
  expect(did.toSorted()).toEqual(['first 1', 'first 2', 'first 3'])
  await database.pool.query(
    `update job.job set heartbeat_on = now() - interval '1 minute' where name = 'toy.dying' and state = 'active'`,
  )
  await boss.supervise('toy.dying')
  await expect
    .poll(async () => new Set((await rowsOf('toy.dying')).map(one => one.state)), SOON)
    .toEqual(new Set(['completed']))
  // The third was done and not said: whoever does it again must know it, as a message in its own row.
  expect(did.toSorted()).toEqual(['first 1', 'first 2', 'first 3', 'second 3', 'second 4', 'second 5'])
})

it('a backup keeps what was urgent so, and what was under way', async () => {
  await put('toy.kept', [1])
  await put('toy.kept', [2], true)
  const [first] = await boss.fetch<object>('toy.kept', { batchSize: 1 })
  expect(first?.data).toEqual({ toyId: 2 })
  const folder = mkdtempSync(join(tmpdir(), 'samspor-outbox-'))
  const path = join(folder, 'backup.jsonl.gz')
  await backup(database, path, house.clock())
  const left: unknown[] = []
  for await (const some of (await readBackup(path)).rows) if (some.table === 'job.job') left.push(...some.rows)
  expect(left).toEqual(
    expect.arrayContaining([
      { name: 'toy.kept', data: { toyId: 1 }, priority: 0 },
      { name: 'toy.kept', data: { toyId: 2 }, priority: 1 },
    ]),
  )
  rmSync(folder, { recursive: true })
})

it('looks into an empty queue once for each pause, not more', async () => {
  let looks = 0
  const counting: Queue = {
    complete: (...of) => boss.complete(...of),
    fail: (...of) => boss.fail(...of),
    touch: () => Promise.reject(new Error('nothing is under way')),
    fetch: (...of) => {
      looks++
      return boss.fetch<object>(...of)
    },
  }
  const delivery = take('toy.idle', async () => {}, counting)
  await new Promise(resolve => setTimeout(resolve, 2200))
  await delivery.stop()
  const then = looks
  expect(then).toBeGreaterThan(1)
  expect(then).toBeLessThan(6)
  await new Promise(resolve => setTimeout(resolve, 700))
  expect(looks).toBe(then)
})

it('what hangs when the server stops comes again when it starts', async () => {
  let began = 0
  await put('toy.slow', [1])
  const delivery = take('toy.slow', () => {
    began++
    return new Promise(() => {})
  })
  await expect.poll(() => began, SOON).toBe(1)
  await delivery.stop()
  expect(await rowsOf('toy.slow')).toMatchObject([{ state: 'retry', output: { why: 'stopped' } }])
}, 20_000)
