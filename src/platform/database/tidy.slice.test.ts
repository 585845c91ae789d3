import { expect, test } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import { tidying } from './tidy.ts'

const house = await aHouse()
const FIGURES = `select coalesce(max(reltuples), -1)::int as rows from pg_class where relname = 'municipality'`
const known = async () => (await house.database.pool.query<{ rows: number }>(FIGURES)).rows[0]?.rows

test('each Sunday the embedded database counts its rows anew; a server does so by itself', async () => {
  await house.database.pool.query(`insert into municipality (number, name) values ('7001', 'Tidy')`)
  const [{ count } = { count: 0 }] = (await house.database.pool.query('select count(*)::int from municipality')).rows
  const before = await known()
  await tidying.run(house, 1, new Date('2026-11-28T12:00:00Z'))
  expect(await known()).toBe(before)
  await tidying.run(house, 1, new Date('2026-11-29T12:00:00Z'))
  expect(before).not.toBe(count)
  expect(await known()).toBe(house.database.kind === 'embedded' ? count : before)
})
