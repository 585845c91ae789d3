import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { inTransaction } from '../src/platform/database/transaction.ts'
import { aHouse, movable, newMunicipality, testDatabase, theClock } from './house.ts'

describe('the house of the tests', () => {
  it('is one per worker, on one database', async () => {
    expect((await aHouse()).database).toBe(await testDatabase())
  })

  it('stands on the database that the run is about', async () => {
    const { kind } = await testDatabase()
    expect(kind).toBe(process.env['SAMSPOR_TEST_POSTGRES'] ? 'postgres' : 'embedded')
  })

  it('gives each test a municipality of its own, behind whose fence it works', async () => {
    const database = await testDatabase()
    const [one, other] = [await newMunicipality(database), await newMunicipality(database)]
    expect(one).not.toBe(other)
    const seen = await inTransaction(database, { municipality: one, now: theClock.now() }, async tx => {
      const { rows } = await sql<{ here: number }>`select current_municipality() as here`.execute(tx)
      return { keep: false, value: rows[0]?.here }
    })
    expect(seen).toBe(one)
  })
})

describe('the clock of the tests', () => {
  const before = theClock.now()
  afterEach(() => theClock.set(before))

  it('stands still until it is moved', () => {
    const clock = movable(new Date('2026-11-24T07:00:00Z'))
    expect(clock.now()).toEqual(new Date('2026-11-24T07:00:00Z'))
    clock.forward(1.5)
    expect(clock.now()).toEqual(new Date('2026-11-25T19:00:00Z'))
  })

  it('is the one by which the house lives', async () => {
    const house = await aHouse()
    theClock.forward(3)
    expect(house.clock()).toEqual(theClock.now())
  })
})
