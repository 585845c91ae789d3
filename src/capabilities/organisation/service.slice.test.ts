import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { tieEmployee } from './operations/employee.ts'
import { addService, changeService, listColleagues, listServices } from './operations/service.ts'
import { aPlaceToWork } from './testing.ts'

const house = await aHouse()
const act = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, key: randomUUID(), input })
const short = async (outcome: Promise<{ is: string; refusal?: unknown }>) => {
  const { is, refusal } = await outcome
  return is === 'refused' ? (refusal as { code: string }).code : is
}
const PPT = {
  name: 'PPT',
  kind: 'ppt',
  ownerType: 'inter_municipal',
  phone: '',
  activeFrom: '2026-11-24',
  activeTo: null,
}
const SCHOOL = {
  ...PPT,
  name: 'Lia skole',
  kind: 'school',
  ownerType: 'municipality',
  activeFrom: '2020-01-01',
  version: 1,
}

describe('a service', () => {
  it('is added by the administrator, under a unit above', async () => {
    const { administrator, leader, area } = await aPlaceToWork(house.database)
    expect(await short(act(addService, leader, { ...PPT, parentId: area }))).toBe('hidden')
    expect(await short(act(addService, administrator, { ...PPT, parentId: null }))).toBe('service.needs_leader')
    expect(await short(act(addService, administrator, { ...PPT, parentId: randomUUID() }))).toBe('service.unit_unknown')
    expect(await short(act(addService, administrator, { ...PPT, parentId: area }))).toBe('done')
    const listed = await carryOut(house, listServices, { actor: leader, input: {} })
    if (listed.is !== 'done') throw new Error(listed.is)
    expect(listed.reply.map(one => one.name)).toEqual([
      'Koordinerende enhet',
      'Lia skole',
      'Oppvekst',
      'PPT',
      'Solbakken barnehage',
    ])
  })

  it('of another municipality is neither seen nor taken for a unit above', async () => {
    const [here, there] = [await aPlaceToWork(house.database), await aPlaceToWork(house.database)]
    expect(await short(act(addService, here.administrator, { ...PPT, parentId: there.area }))).toBe(
      'service.unit_unknown',
    )
    expect(
      await short(carryOut(house, listColleagues, { actor: here.teacher, input: { serviceId: there.school } })),
    ).toBe('hidden')
    const guardian: Actor = {
      kind: 'family',
      role: 'guardian',
      id: randomUUID(),
      municipality: here.municipality,
      level: 'high',
    }
    expect(await short(carryOut(house, listServices, { actor: guardian, input: {} }))).toBe('hidden')
  })

  it('keeps its people, its way up and its versions in order when it is changed', async () => {
    const { administrator, area, school } = await aPlaceToWork(house.database)
    const change = (input: object) =>
      short(act(changeService, administrator, { ...SCHOOL, parentId: area, serviceId: school, ...input }))
    expect(await change({ activeTo: '2026-12-31' })).toBe('service.has_people')
    expect(await change({ serviceId: area, name: 'Oppvekst', parentId: school })).toBe('service.circle')
    expect(await change({ name: 'Lia barne- og ungdomsskole' })).toBe('done')
    expect(await change({ name: 'Lia' })).toBe('version.conflict')
    expect(await change({ version: 2, parentId: null })).toBe('done') // it has a leader
  })

  it('is called by its new name where roles are chosen', async () => {
    const { administrator, area, school, teacher, municipality } = await aPlaceToWork(house.database)
    await act(tieEmployee, administrator, { employeeId: teacher.id, version: 1, identityNumber: '14839710349' })
    await act(changeService, administrator, {
      ...SCHOOL,
      parentId: area,
      serviceId: school,
      name: 'Lia oppvekstsenter',
    })
    const { rows } = await house.database.pool.query('select label_place from login_role where municipality_id = $1', [
      municipality,
    ])
    expect(rows).toEqual([{ label_place: 'Lia oppvekstsenter' }])
  })

  it('shows every employee who works there by name and title, and no more', async () => {
    const { otherLeader, leader, teacher, colleague, school } = await aPlaceToWork(house.database)
    const listed = await carryOut(house, listColleagues, { actor: otherLeader, input: { serviceId: school } })
    expect(listed).toEqual({
      is: 'done',
      reply: [
        { id: teacher.id, name: 'Siv Berge', title: null, leader: false },
        { id: leader.id, name: 'Berit Nygård', title: null, leader: true },
        { id: colleague.id, name: 'Marte Vik', title: null, leader: false },
      ],
    })
  })
})
