import { beforeAll, expect, test } from 'vitest'
import { aHouse, newMunicipality } from '../../../tests/house.ts'
import type { House } from '../api/carry-out.ts'
import { carryOut } from '../api/carry-out.ts'
import { aToy, anEmployee, opening } from '../api/toy.testing.ts'
import { sealTrail, verifyTrail } from './seal.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})
async function aTrail(reads: number) {
  const municipality = await newMunicipality(house.database)
  const me = anEmployee(municipality)
  const toyId = await aToy(house.database, me)
  for (let at = 0; at < reads; at++) await carryOut(house, opening, { actor: me, input: { toyId } })
  return municipality
}

const SETTLED = 50_000
const LONG = { timeout: 150_000 }

/** Seals until nothing is left: a row settles when every transaction before it has ended, also those of other tests. */
async function sealAll(municipality: number): Promise<number> {
  let sealed = 0
  const unsealed = async () => {
    sealed += await sealTrail(house.database, municipality, house.clock())
    return (await verifyTrail(house.database, municipality, house.clock())).unsealed
  }
  await expect.poll(unsealed, { timeout: SETTLED }).toBe(0)
  return sealed
}

test('settled rows are sealed once, and the chain checks out', LONG, async () => {
  const municipality = await aTrail(5)
  expect(await verifyTrail(house.database, municipality, house.clock())).toEqual({ sealed: 0, unsealed: 5, broken: [] })
  expect(await sealAll(municipality)).toBe(5)
  expect(await sealTrail(house.database, municipality, house.clock())).toBe(0)
  expect(await verifyTrail(house.database, municipality, house.clock())).toEqual({ sealed: 5, unsealed: 0, broken: [] })
})

test('a row that came with a backup from another server is sealed too', LONG, async () => {
  const municipality = await aTrail(1)
  await house.database.pool.query(
    `insert into trail (municipality_id, at, operation, outcome, about, request_id, written_by)
     values ($1, '2026-11-24', 'toy.opened', 'done', 'actor', 'before', (pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 100000)::text::xid8)`,
    [municipality],
  )
  expect(await sealAll(municipality)).toBe(2)
})

test('a row that settled long after those beside it is found by the look at all', LONG, async () => {
  const municipality = await aTrail(1)
  const { pool } = house.database
  await pool.query(
    `insert into trail (municipality_id, id, at, operation, outcome, about, request_id) overriding system value
     select $1, max(id) + 1000, '2026-11-24', 'toy.opened', 'done', 'actor', 'late' from trail`,
    [municipality],
  )
  const { rows } = await pool.query('select id from trail where municipality_id = $1 order by id', [municipality])
  await pool.query(
    `insert into trail_seal (municipality_id, trail_id, day, position, hash) values ($1, $2, '2026-11-24', 1, 'of it')`,
    [municipality, rows[1].id],
  )
  expect(await sealTrail(house.database, municipality, house.clock())).toBe(0)
  await expect.poll(() => sealTrail(house.database, municipality, house.clock(), 'all'), { timeout: SETTLED }).toBe(1)
})

test('a row that somebody changed, or took away, is found', LONG, async () => {
  const municipality = await aTrail(3)
  await sealAll(municipality)
  const { pool } = house.database
  await pool.query('alter table trail disable trigger append_only')
  await pool.query(
    `update trail set operation = 'toy.never' where municipality_id = $1 and id = (
       select trail_id from trail_seal where municipality_id = $1 and position = 2)`,
    [municipality],
  )
  await pool.query('alter table trail enable trigger append_only')
  const { broken } = await verifyTrail(house.database, municipality, house.clock())
  expect(broken).toMatchObject([{ position: 2 }])
})

test('nobody changes, removes or empties the trail, not even its owner', async () => {
  const municipality = await aTrail(1)
  const { pool } = house.database
  for (const attempt of ['update trail set reason = null', 'delete from trail', 'truncate trail cascade'])
    await expect(pool.query(attempt)).rejects.toThrow('only added to')
  expect((await verifyTrail(house.database, municipality, house.clock())).unsealed).toBe(1)
})
