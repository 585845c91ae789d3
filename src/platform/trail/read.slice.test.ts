import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aHouse, newMunicipality, ownDatabase } from '../../../tests/house.ts'
import type { House } from '../api/carry-out.ts'
import type { Tx } from '../database/transaction.ts'
import { inTransaction } from '../database/transaction.ts'
import { lookedAt, looksInFull } from './read.ts'

const ROWS = 20_000
const CHILDREN = 200
let house: House
let municipality: number
const childId = randomUUID()
const caseId = randomUUID()
const now = new Date('2026-11-24T07:00:00Z')

beforeAll(async () => {
  // A database of its own: plans that others made while a table was small would read it whole for each of these rows.
  house = { ...(await aHouse()), database: await ownDatabase() }
  municipality = await newMunicipality(house.database)
  const { pool } = house.database
  await pool.query(
    `with rows as (
      insert into trail (municipality_id, at, actor_id, actor_kind, actor_role, actor_service_id, operation, outcome, reason, about, about_id, request_id)
      select $1, timestamptz '2026-11-24T06:00:00Z' - make_interval(mins => n), gen_random_uuid(), 'employee', 'practitioner',
        gen_random_uuid(), 'case.opened', case when n % 50 = 0 then 'denied' else 'done' end, 'sight.own_service', 'case',
        case when n % ${CHILDREN} = 0 then $3::uuid else gen_random_uuid() end, n::text
      from generate_series(1, ${ROWS}) n returning municipality_id, id, at, outcome, request_id)
    insert into trail_child (municipality_id, child_id, trail_id, at)
    select municipality_id, case when request_id::int % ${CHILDREN} = 1 then $2::uuid else gen_random_uuid() end, id, at
    from rows where outcome = 'done'`,
    [municipality, childId, caseId],
  )
  await pool.query('analyze trail')
  await pool.query('analyze trail_child')
})
afterAll(() => house.database.close())

const inTx = <T>(work: (tx: Tx) => Promise<T>) =>
  inTransaction(house.database, { municipality, now }, async tx => ({ keep: false, value: await work(tx) }))

/** The plan of the statement that a read sends: the same text and values, explained instead. */
async function planOf(read: (tx: Tx) => Promise<unknown>): Promise<string> {
  return inTx(async tx => {
    const lines: string[] = []
    const explaining = new Proxy(tx, {
      get: (target, name, receiver) =>
        name === 'executeQuery'
          ? async (query: { sql: string; parameters: readonly unknown[] }) => {
              const plan = await target.executeQuery<{ 'QUERY PLAN': string }>({
                ...(query as Parameters<Tx['executeQuery']>[0]),
                sql: `explain ${query.sql}`,
              } as Parameters<Tx['executeQuery']>[0])
              lines.push(...plan.rows.map(row => row['QUERY PLAN']))
              return { rows: [] }
            }
          : Reflect.get(target, name, receiver),
    })
    await read(explaining)
    return lines.join('\n')
  })
}

const family = (limit: number) => (tx: Tx) =>
  lookedAt(tx, { municipality, childId, before: now, kind: 'employee', acts: ['case.%'], limit })
const full = (tx: Tx) =>
  looksInFull(tx, { municipality, childId, caseId, acts: ['case.%'], before: { at: now, seen: 0 }, limit: 50 })

describe('who has seen this child', () => {
  it('is read down the index of the child, never through the whole trail', async () => {
    const plan = await planOf(family(80))
    expect(plan).toMatch(/Index.*trail_child/)
    expect(plan).not.toMatch(/Seq Scan/)
    expect(await inTx(family(80))).not.toHaveLength(0)
  })

  it('is the same in full, with what was tried and denied', async () => {
    const plan = await planOf(full)
    expect(plan).toMatch(/Index.*trail_child/)
    expect(plan).toMatch(/trail_about/)
    expect(plan).not.toMatch(/Seq Scan/)
    const found = await inTx(full)
    expect(new Set(found.map(one => one.outcome))).toEqual(new Set(['done', 'denied']))
    expect(found.map(one => one.at)).toEqual(found.map(one => one.at).toSorted((a, b) => b.getTime() - a.getTime()))
  })
})
