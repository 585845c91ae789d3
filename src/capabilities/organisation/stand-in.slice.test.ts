import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { leaderOf, standIn } from './index.ts'
import { nameDeputy, registerAbsence } from './operations/absence.ts'
import { registerLeaving } from './operations/leaving.ts'
import { aPlaceToWork, inMunicipality } from './testing.ts'

const house = await aHouse()
fillBatonPorts()
const begins = theClock.now()
const act = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  (await carryOut(house, op, { actor, key: randomUUID(), input })).is

describe('who stands in', () => {
  const at = new Date('2026-12-05T09:00:00Z')
  type Place = Awaited<ReturnType<typeof aPlaceToWork>>
  const asked = (place: Place, more: object = {}) =>
    inMunicipality(house.database, place.municipality, tx =>
      standIn(tx, place.municipality, { serviceId: place.school, employeeId: place.teacher.id, at, ...more }),
    )
  const away = async (place: Place, who: Actor, deputyId: string | null = null) =>
    expect(
      await act(registerAbsence, place.administrator, {
        employeeId: who.id,
        from: '2026-12-01',
        to: '2026-12-31',
        deputyId,
      }),
    ).toBe('done')

  it('falls from the leader to the leader’s deputy, the unit above and the coordinating unit', async () => {
    const place = await aPlaceToWork(house.database)
    expect(await asked(place)).toEqual({ employeeId: place.leader.id, serviceId: place.school, because: 'leader' })
    expect(await act(nameDeputy, place.leader, { employeeId: place.leader.id, deputyId: place.colleague.id })).toBe(
      'done',
    )
    await away(place, place.leader)
    expect(await asked(place)).toEqual({
      employeeId: place.colleague.id,
      serviceId: place.school,
      because: 'leaders_deputy',
    })
    await away(place, place.colleague)
    expect(await asked(place)).toEqual({ employeeId: place.chief.id, serviceId: place.area, because: 'unit_above' })
    await away(place, place.chief)
    expect(await asked(place)).toEqual({
      employeeId: place.unitMember.id,
      serviceId: place.unit,
      because: 'coordinating_unit',
    })
    await away(place, place.unitMember)
    expect(await asked(place)).toBeUndefined()
  })

  it('is the deputy of that absence before the standing one', async () => {
    const place = await aPlaceToWork(house.database)
    await act(nameDeputy, place.chief, { employeeId: place.leader.id, deputyId: place.colleague.id })
    await away(place, place.leader, place.teacher.id)
    expect(await asked(place, { employeeId: undefined })).toMatchObject({
      employeeId: place.teacher.id,
      because: 'leaders_deputy',
    })
  })

  it('is never the one who cannot, nor anybody of the child’s own family', async () => {
    const place = await aPlaceToWork(house.database)
    expect(await asked(place, { employeeId: place.leader.id })).toMatchObject({
      employeeId: place.chief.id,
      because: 'unit_above',
    })
    expect(await asked(place, { notThese: [place.leader.id, place.chief.id] })).toMatchObject({
      because: 'coordinating_unit',
    })
  })

  it('is nobody who has left by then', async () => {
    const place = await aPlaceToWork(house.database)
    expect(
      await act(registerLeaving, place.chief, { employeeId: place.leader.id, version: 1, lastDay: '2026-12-01' }),
    ).toBe('done')
    expect(await asked(place)).toMatchObject({ employeeId: place.chief.id })
    expect(await asked(place, { at: begins })).toMatchObject({ employeeId: place.leader.id })
    const led = (when: Date) =>
      inMunicipality(house.database, place.municipality, tx => leaderOf(tx, place.municipality, place.school, when))
    expect(await led(begins)).toMatchObject({ id: place.leader.id })
    expect(await led(at)).toBeUndefined()
  })
})
