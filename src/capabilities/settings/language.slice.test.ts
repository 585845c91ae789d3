import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { fillOrganisationPorts } from '../organisation/index.ts'
import { aPlaceToWork, inMunicipality } from '../organisation/testing.ts'
import { isReviewed } from './index.ts'
import { listLanguages, noteReview } from './language-operations.ts'

const house = await aHouse()
fillOrganisationPorts()

const list = async (actor: Actor) => carryOut(house, listLanguages, { actor, input: {} })
const english = async (actor: Actor) => {
  const listed = await list(actor)
  const one = listed.is === 'done' ? listed.reply.find(({ language }) => language === 'en') : undefined
  if (!one) throw new Error('no English')
  return one
}
const note = (actor: Actor, more: object = {}) =>
  carryOut(house, noteReview, {
    actor,
    key: randomUUID(),
    input: {
      language: 'en',
      edition: '',
      reviewer: 'Ann Lee',
      qualification: 'Statsautorisert translatør',
      reviewedOn: '2026-11-20',
      ...more,
    },
  })
const aTown = async () => {
  const { coordinator, municipality } = await aPlaceToWork(house.database)
  const role: EmployeeRole = 'administrator'
  return { coordinator, municipality, administrator: { ...coordinator, role } }
}

describe('the languages of the family’s app', () => {
  it('are not looked over until somebody is noted to have done so, for that municipality alone', async () => {
    theClock.set(new Date('2026-11-24T08:00:00Z'))
    const [town, other] = [await aTown(), await aTown()]
    const reviewed = ({ municipality }: { municipality: number }) =>
      inMunicipality(house.database, municipality, tx => isReviewed(tx, municipality, 'en'))
    const before = await english(town.administrator)
    expect(before).toMatchObject({ name: 'English', missing: 0, reviewed: 0, reviews: [] })
    expect(before.texts).toBeGreaterThan(1000)
    expect(await reviewed(town)).toBe(false)
    expect((await note(town.administrator, { edition: before.edition })).is).toBe('done')
    const after = await english(town.administrator)
    expect(after).toMatchObject({ reviewed: before.texts, reviews: [{ reviewer: 'Ann Lee', covers: before.texts }] })
    expect([await reviewed(town), await reviewed(other)]).toEqual([true, false])
  })

  it('are looked over in the edition that was read, on a day that has been', async () => {
    const { administrator } = await aTown()
    const { edition } = await english(administrator)
    const refused = (code: string) => ({ is: 'refused', refusal: { code } })
    expect(await note(administrator, { edition: 'older' })).toMatchObject(refused('language.other_edition'))
    expect(await note(administrator, { edition, reviewedOn: '2027-11-20' })).toMatchObject(refused('language.not_yet'))
  })

  it('are looked after by the administrator, and by nobody else', async () => {
    const { coordinator } = await aTown()
    expect((await list(coordinator)).is).toBe('hidden')
    expect((await note(coordinator)).is).toBe('hidden')
  })
})
