import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { employeeById, employeesOfService } from './index.ts'
import { changeAbsence, registerAbsence } from './operations/absence.ts'
import { addEmployee, changeEmployee, tieEmployee } from './operations/employee.ts'
import { registerLeaving } from './operations/leaving.ts'
import { listPeople } from './operations/people.ts'
import { endRole, giveRole } from './operations/role.ts'
import { aPlaceToWork, anEmployee, inMunicipality } from './testing.ts'

const house = await aHouse()
fillBatonPorts()
const begins = theClock.now()
afterEach(() => theClock.set(begins))

const act = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, key: randomUUID(), input })
/** What came of it, in one word: done, hidden, invalid, or the code of the refusal. */
const short = async (outcome: Promise<{ is: string; refusal?: unknown }>) => {
  const { is, refusal } = await outcome
  return is === 'refused' ? (refusal as { code: string }).code : is
}
const rows = async (text: string, ...values: unknown[]) =>
  (await house.database.pool.query<Record<string, unknown>>(text, values)).rows
const NEW = {
  givenName: 'Jorunn',
  familyName: 'Vik',
  language: 'nn',
  title: 'rådgivar',
  email: 'jorunn@veikryss.example',
  phone: '',
}

describe('an employee', () => {
  it('is let into the unit by its leader, and found among its people', async () => {
    const { leader, school } = await aPlaceToWork(house.database)
    const added = await act(addEmployee, leader, {
      ...NEW,
      serviceId: school,
      role: 'practitioner',
      from: '2026-11-24',
    })
    expect(added).toMatchObject({ is: 'done', reply: { version: 1 } })
    const listed = await carryOut(house, listPeople, { actor: leader, input: {} })
    if (listed.is !== 'done') throw new Error(listed.is)
    expect(listed.reply.service.id).toBe(school)
    expect(listed.reply.people.find(one => one.familyName === 'Vik' && one.givenName === 'Jorunn')).toMatchObject({
      name: 'Jorunn Vik',
      phone: null,
      language: 'nn',
      canLogIn: false,
      leavesAt: null,
      roles: [{ role: 'practitioner', serviceId: school, from: '2026-11-23T23:00:00.000Z', to: null }],
    })
  })

  it('has an address that nobody else has, in whatever letters', async () => {
    const { leader, school, teacher } = await aPlaceToWork(house.database)
    const input = { ...NEW, serviceId: school, role: 'practitioner', from: '2026-11-24' }
    expect(await short(act(addEmployee, leader, input))).toBe('done')
    expect(await short(act(addEmployee, leader, { ...input, email: 'Jorunn@Veikryss.example' }))).toBe(
      'employee.email_taken',
    )
    expect(await short(act(changeEmployee, leader, { ...NEW, employeeId: teacher.id, version: 1 }))).toBe(
      'employee.email_taken',
    )
  })

  it('is changed by one at a time: the other sees what was left', async () => {
    const { leader, teacher } = await aPlaceToWork(house.database)
    const change = (title: string, version: number) =>
      act(changeEmployee, leader, { ...NEW, email: '', title, employeeId: teacher.id, version })
    expect(await change('kontaktlærer', 1)).toMatchObject({ is: 'done', reply: { version: 2 } })
    expect(await change('lærer', 1)).toMatchObject({
      is: 'refused',
      refusal: { code: 'version.conflict', data: { theirs: { title: 'kontaktlærer', version: 2 } } },
    })
  })

  it('of another unit is as absent to a leader as one who is nowhere', async () => {
    const { otherLeader, school, teacher, leader } = await aPlaceToWork(house.database)
    const elsewhere = await aPlaceToWork(house.database)
    for (const actor of [otherLeader, teacher, elsewhere.leader, elsewhere.administrator]) {
      expect(await short(carryOut(house, listPeople, { actor, input: { serviceId: school } }))).toBe('hidden')
      expect(await short(act(changeEmployee, actor, { ...NEW, employeeId: leader.id, version: 1 }))).toBe('hidden')
      expect(
        await short(act(registerLeaving, actor, { employeeId: leader.id, version: 1, lastDay: '2026-11-27' })),
      ).toBe('hidden')
    }
  })

  it('can log in once an identity number is tied, in every role held; only a keyed hash of it is kept', async () => {
    const { administrator, leader, teacher, municipality } = await aPlaceToWork(house.database)
    const identityNumber = '14839710004'
    expect(await short(act(tieEmployee, leader, { employeeId: teacher.id, version: 1, identityNumber }))).toBe('hidden')
    expect(await short(act(tieEmployee, administrator, { employeeId: teacher.id, version: 1, identityNumber }))).toBe(
      'done',
    )
    expect(await short(act(tieEmployee, administrator, { employeeId: teacher.id, version: 2, identityNumber }))).toBe(
      'employee.has_login',
    )
    const slip = { employeeId: leader.id, version: 1, identityNumber: '14839710005' }
    expect(await short(act(tieEmployee, administrator, slip))).toBe('employee.identity_wrong')
    const [login] = await rows('select * from person_login where pid_hash = $1', house.secrets.lookup(identityNumber))
    expect(JSON.stringify(login)).not.toContain(identityNumber)
    expect(
      await rows('select role, label_name, label_place from login_role where municipality_id = $1', municipality),
    ).toEqual([{ role: 'practitioner', label_name: 'Siv Berge', label_place: 'Lia skole' }])
    expect(JSON.stringify(await rows('select * from trail where municipality_id = $1', municipality))).not.toContain(
      identityNumber,
    )
    expect(JSON.stringify(await rows('select * from answered where municipality_id = $1', municipality))).not.toContain(
      identityNumber,
    )
  })
})

describe('a role', () => {
  it('other than practitioner is given by the administrator alone', async () => {
    const { administrator, leader, teacher, school } = await aPlaceToWork(house.database)
    const give = (actor: Actor, role: string) =>
      short(act(giveRole, actor, { employeeId: teacher.id, serviceId: school, role, from: '2026-11-24', to: null }))
    for (const role of ['leader', 'administrator', 'bti_coordinator', 'coordinating_unit']) {
      expect(await give(leader, role)).toBe('hidden')
      expect(await give(administrator, role)).toBe('done')
    }
    expect(await give(leader, 'practitioner')).toBe('role.overlaps')
  })

  it('ends where roles are chosen too', async () => {
    const { administrator, municipality, teacher, school, other } = await aPlaceToWork(house.database)
    await act(tieEmployee, administrator, { employeeId: teacher.id, version: 1, identityNumber: '14839710101' })
    const there = { employeeId: teacher.id, role: 'practitioner', from: '2026-11-24', to: null }
    await act(giveRole, administrator, { ...there, serviceId: other })
    const [held] = await rows(
      'select id from employee_role where employee_id = $1 and service_id = $2',
      teacher.id,
      school,
    )
    expect(
      await short(act(endRole, administrator, { employeeId: teacher.id, roleId: held?.['id'], lastDay: '2026-11-30' })),
    ).toBe('done')
    const chosen = await rows(
      'select service_id, valid_to from login_role where municipality_id = $1 order by valid_from',
      municipality,
    )
    expect(chosen.find(row => row['service_id'] === school)).toMatchObject({
      valid_to: new Date('2026-11-30T23:00:00Z'),
    })
    expect(chosen.find(row => row['service_id'] === other)).toMatchObject({ valid_to: null })
  })

  it('that is the last one ends only by leaving', async () => {
    const { leader, teacher } = await aPlaceToWork(house.database)
    const [held] = await rows('select id from employee_role where employee_id = $1', teacher.id)
    expect(
      await short(act(endRole, leader, { employeeId: teacher.id, roleId: held?.['id'], lastDay: '2026-11-30' })),
    ).toBe('role.last_one')
  })
})

describe('somebody who leaves', () => {
  it('works here until the last day is over, and then has no role left anywhere', async () => {
    const { administrator, leader, teacher, municipality, school } = await aPlaceToWork(house.database)
    await act(tieEmployee, administrator, { employeeId: teacher.id, version: 1, identityNumber: '14839710268' })
    const leave = (lastDay: string, version: number) =>
      short(act(registerLeaving, leader, { employeeId: teacher.id, version, lastDay }))
    expect(await leave('2026-11-23', 2)).toBe('leaving.past')
    expect(await leave('2026-11-27', 1)).toBe('version.conflict')
    expect(await leave('2026-11-27', 2)).toBe('done')
    expect(await leave('2026-11-30', 3)).toBe('employee.leaves')
    const after = new Date('2026-11-27T23:00:00Z')
    const there = (at: Date) =>
      inMunicipality(house.database, municipality, tx => employeesOfService(tx, municipality, school, at))
    expect((await there(new Date(after.getTime() - 1))).map(one => one.id)).toContain(teacher.id)
    expect((await there(after)).map(one => one.id)).not.toContain(teacher.id)
    expect(await rows('select valid_to from login_role where municipality_id = $1', municipality)).toEqual([
      { valid_to: after },
    ])
    expect(
      await inMunicipality(house.database, municipality, tx => employeeById(tx, municipality, teacher.id)),
    ).toMatchObject({ leavesAt: after })
  })

  it('is not registered by that person alone', async () => {
    const { leader, chief } = await aPlaceToWork(house.database)
    const leave = (actor: Actor) =>
      short(act(registerLeaving, actor, { employeeId: leader.id, version: 1, lastDay: '2026-11-27' }))
    expect(await leave(leader)).toBe('hidden')
    expect(await leave(chief)).toBe('done')
  })

  it('does not leave a service without both leader and unit above', async () => {
    const { administrator, chief, municipality, area } = await aPlaceToWork(house.database)
    const leave = () =>
      short(act(registerLeaving, administrator, { employeeId: chief.id, version: 1, lastDay: '2026-11-27' }))
    expect(await leave()).toBe('service.needs_leader')
    await inMunicipality(house.database, municipality, tx =>
      anEmployee(tx, { municipality, serviceId: area }, 'leader'),
    )
    expect(await leave()).toBe('done')
  })
})

describe('somebody who is away', () => {
  it('has a deputy who is there, and is back when told', async () => {
    const { leader, teacher, colleague } = await aPlaceToWork(house.database)
    const register = (deputyId: string | null, from = '2026-12-01') =>
      act(registerAbsence, leader, { employeeId: teacher.id, from, to: '2026-12-20', deputyId })
    expect(await short(register(teacher.id))).toBe('deputy.self')
    expect(await short(register(randomUUID()))).toBe('deputy.unknown')
    expect(await short(register(colleague.id, '2026-11-20'))).toBe('absence.past')
    const done = await register(colleague.id)
    if (done.is !== 'done') throw new Error(done.is)
    expect(await short(register(null))).toBe('absence.overlaps')
    const change = (version: number, to: string | null) =>
      act(changeAbsence, leader, {
        employeeId: teacher.id,
        absenceId: done.reply.id,
        version,
        to,
        deputyId: colleague.id,
      })
    expect(await change(2, null)).toMatchObject({
      refusal: { data: { theirs: { to: new Date('2026-12-20T23:00:00Z'), version: 1 } } },
    })
    expect(await change(1, '2026-12-10')).toMatchObject({ is: 'done', reply: { version: 2 } })
    const listed = await carryOut(house, listPeople, { actor: leader, input: {} })
    if (listed.is !== 'done') throw new Error(listed.is)
    expect(listed.reply.people.find(one => one.id === teacher.id)?.absences).toMatchObject([
      {
        from: '2026-11-30T23:00:00.000Z',
        to: '2026-12-10T23:00:00.000Z',
        deputy: { id: colleague.id, name: 'Marte Vik' },
      },
    ])
  })

  it('registers it alone, for oneself and nobody else', async () => {
    const { teacher, colleague } = await aPlaceToWork(house.database)
    const register = (actor: Actor) =>
      short(act(registerAbsence, actor, { employeeId: teacher.id, from: '2026-12-01', to: null, deputyId: null }))
    expect(await register(colleague)).toBe('hidden')
    expect(await register(teacher)).toBe('done')
  })
})
