import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import type { Actor, EmployeeActor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aPlace, inTest } from '../case/testing.ts'
import { addEmployee, tieEmployee } from '../organisation/operations/employee.ts'
import { importRoster } from '../roster/operations.ts'
import { registerChild } from './operations/child.ts'
import { addGuardian } from './operations/guardian.ts'
import { openChild } from './operations/open.ts'

// Made up: the month is moved by eighty.
const NUMBER = '15058100053'

const house = await aHouse()
const database = await testDatabase()
const act = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID() })
const administratorOf = (one: EmployeeActor): EmployeeActor => ({ ...one, role: 'administrator' })

/** A child at the school, whose father has that number. */
async function aChildWithFather() {
  const place = await aPlace(database)
  const child = { givenName: 'Noor', familyName: 'Haddad', birthDate: '2021-03-05' }
  const made = await act(registerChild, place.leader, child)
  if (made.is !== 'done') throw new Error(made.is)
  const childId = made.reply.id
  const person = { givenName: 'Yusuf', familyName: 'Haddad', identityNumber: NUMBER }
  const father = { relation: 'father', parentalResponsibility: true, source: 'register', person }
  expect((await act(addGuardian, place.leader, { childId, ...father })).is).toBe('done')
  return { ...place, childId }
}
const asEmployee = (of: EmployeeActor, id: string): EmployeeActor => ({ ...of, id })

it('is kept apart when a parent begins to work here', async () => {
  const { leader, colleague, school, childId } = await aChildWithFather()
  const email = `${randomUUID().slice(0, 8)}@veikryss.example`
  const person = { givenName: 'Yusuf', familyName: 'Haddad', email, title: null, phone: null, language: 'nb' }
  const work = { serviceId: school, role: 'practitioner', from: '2026-11-01' }
  const plain = await act(addEmployee, leader, { ...person, ...work, email: `x${email}` })
  const same = await act(addEmployee, leader, { ...person, ...work, identityNumber: NUMBER })
  if (plain.is !== 'done' || same.is !== 'done') throw new Error(JSON.stringify([plain, same]))
  expect((await act(openChild, asEmployee(colleague, plain.reply.id), { childId })).is).toBe('done')
  expect(await act(openChild, asEmployee(colleague, same.reply.id), { childId })).toMatchObject({
    is: 'hidden',
    reason: 'sight.kin',
  })
})

it('is kept apart when an employee gets a log-in that is a parent’s', async () => {
  const { leader, colleague, childId } = await aChildWithFather()
  expect((await act(openChild, colleague, { childId })).is).toBe('done')
  const tied = { employeeId: colleague.id, version: 1, identityNumber: NUMBER }
  expect((await act(tieEmployee, administratorOf(leader), tied)).is).toBe('done')
  expect((await act(openChild, colleague, { childId })).is).toBe('hidden')
})

it('is kept apart when a file brings the log-in', async () => {
  const { leader, colleague, childId, municipality } = await aChildWithFather()
  const { email } = await inTest(database, municipality, tx =>
    tx
      .selectFrom('employee')
      .select('email')
      .where('municipality_id', '=', municipality)
      .where('id', '=', colleague.id)
      .executeTakeFirstOrThrow(),
  )
  const text = `Fornavn;Etternavn;E-post;Stilling;Tjeneste;Rolle;Fra;Fødselsnummer\nPer;Lie;${email};;Bjørkely skole;ansatt;;${NUMBER}`
  expect(await act(importRoster, administratorOf(leader), { text })).toMatchObject({ is: 'done' })
  expect((await act(openChild, colleague, { childId })).is).toBe('hidden')
})
