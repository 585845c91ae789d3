import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import type { Database } from '../../platform/database/open.ts'
import { grantRole, tieLogin } from '../../platform/identity/index.ts'
import { fillBatonPorts } from '../baton/index.ts'
import { aPlace, inTest } from '../case/testing.ts'
import type { Place } from '../case/testing.ts'
import { fillSharingPorts } from '../sharing/index.ts'
import { recordKin } from '../sight/index.ts'
import { changeChild, registerChild } from './operations/child.ts'
import { findChildren } from './operations/find.ts'
import { addGuardian, changeGuardian, changePerson, endGuardian } from './operations/guardian.ts'
import { openChild } from './operations/open.ts'
import { tighten } from './operations/protection.ts'

// Made up: the month is moved by eighty.
const NUMBER = '14831700018'
const OTHER_NUMBER = '15058100053'

let house: House
let database: Database
let place: Place
beforeEach(async () => {
  fillBatonPorts()
  fillSharingPorts()
  house = await aHouse()
  database = await testDatabase()
  place = await aPlace(database)
})
const act = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID() })
const noor = {
  givenName: 'Noor',
  familyName: 'Haddad',
  birthDate: '2021-03-05',
  languages: ['ar', 'nb'],
  interpreterLanguage: 'ar',
}
const register = async (over: object = {}, actor: Actor = place.teacher): Promise<string> => {
  const done = await act(registerChild, actor, { ...noor, ...over })
  if (done.is !== 'done') throw new Error(JSON.stringify(done))
  return done.reply.id
}
const father = { givenName: 'Yusuf', familyName: 'Haddad', phone: '90000000', language: 'ar' }
const asFather = (childId: string, over: object = {}) => ({
  ...{ childId, relation: 'father', parentalResponsibility: true, source: 'register', person: father },
  ...over,
})
const opened = async (childId: string, actor: Actor = place.teacher) => {
  const shown = await act(openChild, actor, { childId })
  if (shown.is !== 'done') throw new Error(shown.is)
  return shown.reply
}

describe('registering a child', () => {
  it('takes an expected child without number, and one who is born', async () => {
    await register({ birthDate: undefined, expectedOn: '2027-02-01' })
    expect(await act(registerChild, place.teacher, { ...noor, birthDate: undefined })).toMatchObject({
      refusal: { code: 'person.no_date' },
    })
  })

  it('keeps the identity number sealed, and gives it back in no reply', async () => {
    const childId = await register({ identityNumber: '148317 00018' })
    const replies = [await opened(childId), await act(findChildren, place.teacher, { name: 'noo' })]
    expect(JSON.stringify(replies)).not.toContain(NUMBER)
    expect((await opened(childId)).hasNumber).toBe(true)
    const row = await inTest(database, place.municipality, tx =>
      tx
        .selectFrom('child')
        .selectAll()
        .where('municipality_id', '=', place.municipality)
        .where('id', '=', childId)
        .executeTakeFirstOrThrow(),
    )
    expect(JSON.stringify(row)).not.toContain(NUMBER)
    expect(house.secrets.open(row.identity_sealed ?? '', 'child.identity')).toBe(NUMBER)
  })

  it('refuses a number that is none', async () => {
    const wrong = await act(registerChild, place.teacher, { ...noor, identityNumber: '14831700019' })
    expect(wrong).toMatchObject({ is: 'refused', refusal: { code: 'person.number_wrong' } })
    expect((await act(registerChild, place.teacher, { ...noor, identityNumber: '1483' })).is).toBe('invalid')
  })

  it('says that the child is there only to those who may open it', async () => {
    const childId = await register({ identityNumber: NUMBER })
    const again = (actor: Actor) => act(registerChild, actor, { ...noor, identityNumber: NUMBER })
    expect(await again(place.colleague)).toMatchObject({ refusal: { code: 'person.already_there', data: { childId } } })
    const stranger = await again(place.adviser)
    expect(stranger).toMatchObject({ refusal: { code: 'person.ask_leader' } })
    expect(JSON.stringify(stranger)).not.toContain(childId)
    await inTest(database, place.municipality, tx =>
      recordKin(tx, { municipality: place.municipality, employeeId: place.colleague.id, childIds: [childId] }),
    )
    expect(await again(place.colleague)).toMatchObject({ refusal: { code: 'person.ask_leader' } })
  })
})

describe('searching for a child', () => {
  const names = async (actor: Actor, name: string) => {
    const found = await act(findChildren, actor, { name })
    return found.is === 'done' ? found.reply.map(one => one.fullName) : found.is
  }

  it('finds part of a name, the preferred one too, among those whose place is here', async () => {
    await register({ preferredName: 'Nori' })
    expect(await names(place.teacher, 'oor had')).toEqual(['Nori Haddad'])
    expect(await names(place.teacher, 'nori')).toEqual(['Nori Haddad'])
    expect(await names(place.teacher, '%')).toEqual([])
    expect(await names(place.adviser, 'noor')).toEqual([])
  })

  it('finds no protected child, and nobody’s own family', async () => {
    const childId = await register()
    await register({ givenName: 'Sara', protection: 'strictly_confidential' })
    expect(await names(place.teacher, '')).toEqual(['Noor Haddad'])
    await inTest(database, place.municipality, tx =>
      recordKin(tx, { municipality: place.municipality, employeeId: place.teacher.id, childIds: [childId] }),
    )
    expect(await names(place.teacher, '')).toEqual([])
  })

  it('leaves in the trail whom it showed, and not what was searched for', async () => {
    const childId = await register()
    await names(place.colleague, 'noor')
    const rows = await inTest(database, place.municipality, tx =>
      tx
        .selectFrom('trail as t')
        .innerJoin('trail_child as c', 'c.trail_id', 't.id')
        .selectAll('t')
        .select('c.child_id')
        .where('t.municipality_id', '=', place.municipality)
        .where('t.actor_id', '=', place.colleague.id)
        .execute(),
    )
    expect(rows).toMatchObject([{ operation: 'child.searched', outcome: 'done', child_id: childId }])
    expect(JSON.stringify(rows)).not.toContain('noor')
  })

  it('is for those who work with children', async () => {
    expect(await names({ ...place.teacher, role: 'administrator' }, 'noor')).toBe('hidden')
  })
})

describe('a child at a hidden address', () => {
  it('has no place, no address and no way to a parent shown to anybody, and nothing of it kept', async () => {
    const childId = await register()
    await act(addGuardian, place.leader, asFather(childId, { person: { ...father, protection: 'confidential' } }))
    const { municipality } = place
    await inTest(database, municipality, async tx => {
      await tx
        .updateTable('child')
        .set({ address: 'Granlia 12' })
        .where('municipality_id', '=', municipality)
        .where('id', '=', childId)
        .execute()
    })
    const why = { grade: 'strictly_confidential', because: 'Politiet har meldt fra om en trussel' }
    expect((await act(tighten, place.teacher, { childId, ...why })).is).toBe('done')
    const shown = await opened(childId)
    expect(shown).toMatchObject({ placeId: null, placeName: null, placeHidden: true })
    expect(shown.guardians).toMatchObject([{ phone: null, email: null, contactHidden: true }])
    expect(JSON.stringify(shown)).not.toMatch(/Granlia|Bjørkely|90000000/)
    const row = await inTest(database, municipality, tx =>
      tx
        .selectFrom('child')
        .select('address')
        .where('municipality_id', '=', municipality)
        .where('id', '=', childId)
        .executeTakeFirstOrThrow(),
    )
    expect(row.address).toBeNull()
    expect((await act(openChild, place.colleague, { childId })).is).toBe('hidden')
    const loose = await act(changeChild, place.teacher, { childId, version: 2, protection: 'none' })
    expect(loose.is).toBe('done')
    expect(await opened(childId)).toMatchObject({ protection: 'strictly_confidential', placeHidden: true })
    const letIn = await act(
      addGuardian,
      place.teacher,
      asFather(childId, { person: { ...father, givenName: 'Annen' } }),
    )
    expect(letIn).toMatchObject({ refusal: { code: 'person.loosens' } })
  })
})

describe('guardians', () => {
  it('are added, changed, ended and told apart by version', async () => {
    const childId = await register()
    const added = await act(addGuardian, place.leader, asFather(childId))
    if (added.is !== 'done') throw new Error(JSON.stringify(added))
    const guardianshipId = added.reply.id
    const change = { childId, guardianshipId, version: 1 }
    expect(await act(changeGuardian, place.teacher, { ...change, livesWith: false })).toMatchObject({
      reply: { version: 2 },
    })
    expect(await act(changeGuardian, place.teacher, { ...change, relation: 'parent' })).toMatchObject({
      refusal: { code: 'version.conflict', data: { theirs: { livesWith: false, version: 2 } } },
    })
    expect((await act(changePerson, place.teacher, { ...change, phone: '91111111' })).is).toBe('done')
    expect((await opened(childId)).guardians).toMatchObject([{ name: 'Yusuf', phone: '91111111', livesWith: false }])
    expect((await act(endGuardian, place.leader, { ...change, version: 2 })).is).toBe('done')
    expect((await opened(childId)).guardians).toEqual([])
    expect((await act(changeGuardian, place.adviser, { ...change, version: 3 })).is).toBe('hidden')
  })

  it('are one person for sisters and brothers, known by number', async () => {
    const person = { ...father, identityNumber: OTHER_NUMBER }
    const [noorId, omarId] = [await register(), await register({ givenName: 'Omar' })]
    for (const childId of [noorId, omarId]) await act(addGuardian, place.leader, asFather(childId, { person }))
    const [first, second] = [(await opened(noorId)).guardians[0], (await opened(omarId)).guardians[0]]
    expect(first?.personId).toBe(second?.personId)
    expect(await act(addGuardian, place.leader, asFather(noorId, { person }))).toMatchObject({
      refusal: { code: 'person.guardian_already' },
    })
  })

  it('who also work here never find the child at work', async () => {
    const { municipality, colleague } = place
    await inTest(database, municipality, async tx => {
      const loginId = await tieLogin(tx, randomUUID, { pidHash: house.secrets.lookup(OTHER_NUMBER) })
      const acting = { kind: 'employee', role: 'practitioner', serviceId: colleague.serviceId } as const
      const who = { actorId: colleague.id, name: 'Per Lie', place: 'Bjørkely skole', from: theClock.now() }
      await grantRole(tx, randomUUID, { municipality, loginId, ...acting, ...who })
    })
    const childId = await register()
    expect((await opened(childId, colleague)).name).toBe('Noor')
    await act(addGuardian, place.leader, asFather(childId, { person: { ...father, identityNumber: OTHER_NUMBER } }))
    expect((await act(openChild, colleague, { childId })).is).toBe('hidden')
    expect(await act(findChildren, colleague, { name: 'noor' })).toMatchObject({ is: 'done', reply: [] })
  })
})
