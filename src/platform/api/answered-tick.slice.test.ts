import { expect, test } from 'vitest'
import { aHouse, newMunicipality } from '../../../tests/house.ts'
import { answeredTick } from './answered-tick.ts'
import { carryOut } from './carry-out.ts'
import { aToy, anEmployee, renaming } from './toy.testing.ts'

const DAY = 86_400_000
const house = await aHouse()

async function aRenaming() {
  const municipality = await newMunicipality(house.database)
  const me = anEmployee(municipality)
  const toyId = await aToy(house.database, me)
  const again = { actor: me, key: crypto.randomUUID(), input: { toyId, version: 1, title: 'Tog' } }
  expect(await carryOut(house, renaming, again)).toMatchObject({ is: 'done', reply: { version: 2 } })
  return { municipality, again, ...again }
}
const kept = async (municipality: number) =>
  (await house.database.pool.query('select from answered where municipality_id = $1', [municipality])).rows.length
const daysLater = (days: number) => new Date(house.clock().getTime() + days * DAY)

test('a reply is kept for its key for thirty days, and then forgotten, in its own municipality only', async () => {
  const [one, other] = [await aRenaming(), await aRenaming()]
  await answeredTick.run(house, one.municipality, daysLater(30))
  expect(await carryOut(house, renaming, one.again)).toMatchObject({ is: 'done', reply: { version: 2 } })
  await answeredTick.run(house, one.municipality, daysLater(31))
  expect([await kept(one.municipality), await kept(other.municipality)]).toEqual([0, 1])
  // What comes after that is a new write, and stops at the version that it read.
  expect(await carryOut(house, renaming, one.again)).toMatchObject({ refusal: { code: 'version.conflict' } })
})
