import { expect, it } from 'vitest'
import { compose } from '../src/apps/server/compose.ts'
import { aHouse, ownDatabase } from '../tests/house.ts'
import { seedDemo } from './seed.ts'
import { stories } from './stories/index.ts'

const STARTS = new Date('2026-11-24T07:00:00Z')
const offered = compose()

it(
  'Veikryss is all or nothing: what was cut off is set aside, closed, and made anew; and that once',
  { timeout: 120_000 },
  async () => {
    const database = await ownDatabase()
    const house = { ...(await aHouse()), database, clock: () => STARTS }
    const rowsOf = async (sql: string) => (await database.pool.query<Record<string, unknown>>(sql)).rows
    const numbers = () =>
      rowsOf(`select number, active, name from municipality where name like 'Veikryss%' order by number`)
    const begun = () => rowsOf('select count(*)::int as n from child_case')

    await expect(seedDemo(house, { operations: [], ticks: [] })).rejects.toThrow('does not offer')
    expect(await numbers()).toMatchObject([{ number: '9998', name: 'Veikryss (blir satt opp)' }])
    // One story: all of them are made for the tests of what is in it.
    expect(await seedDemo(house, offered, stories.slice(0, 1))).toBe(true)
    expect(await numbers()).toMatchObject([
      { number: '9901', active: false },
      { number: '9998', active: true, name: 'Veikryss' },
    ])
    const before = await begun()
    expect(before).toEqual([{ n: 1 }])
    expect(await seedDemo(house, offered)).toBe(false)
    expect(await begun()).toEqual(before)
    await database.close()
  },
)
