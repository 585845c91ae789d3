import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aCase, aPlace, inTest } from '../case/testing.ts'
import { registerChild } from './operations/child.ts'
import { addGuardian, changeGuardian, endGuardian } from './operations/guardian.ts'

const house = await aHouse()
const database = await testDatabase()
const act = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID() })
const person = { givenName: 'Yusuf', familyName: 'Haddad' }
const father = { relation: 'father', parentalResponsibility: true, source: 'register', person }
const aunt = { relation: 'other', parentalResponsibility: false, source: 'stated', person }
const asLeader = { is: 'refused', refusal: { code: 'person.responsibility_leader' } }

describe('who answers for a child that has a case', () => {
  /** A case whose child goes to the school, as in most cases. */
  async function atSchool() {
    const made = await aCase(database)
    const { municipality, childId, school } = made
    const rows = await inTest(database, municipality, async tx => {
      await tx
        .updateTable('child')
        .set({ place_id: school })
        .where('municipality_id', '=', municipality)
        .where('id', '=', childId)
        .execute()
      return tx
        .selectFrom('guardianship')
        .select(['id', 'version'])
        .where('municipality_id', '=', municipality)
        .where('child_id', '=', childId)
        .execute()
    })
    const [first] = rows
    if (!first) throw new Error('no guardian')
    return { ...made, hege: { childId, guardianshipId: first.id, version: first.version } }
  }

  it('is not for everybody at the child’s school to say, nor for its leader, who does not see the case', async () => {
    const { colleague, leader, childId, hege } = await atSchool()
    for (const actor of [colleague, leader]) {
      expect(await act(addGuardian, actor, { childId, ...father })).toMatchObject(asLeader)
      expect(await act(changeGuardian, actor, { ...hege, parentalResponsibility: false })).toMatchObject(asLeader)
      expect(await act(endGuardian, actor, hege)).toMatchObject(asLeader)
      expect((await act(changeGuardian, actor, { ...hege, source: 'court' })).is).toBe('refused')
    }
    expect((await act(addGuardian, colleague, { childId, ...aunt })).is).toBe('done')
    expect(await act(changeGuardian, colleague, { ...hege, livesWith: true })).toMatchObject({ reply: { version: 2 } })
  })

  it('is said by one who works with it, and told in the log to those who do', async () => {
    const { teacher, childId, caseId, municipality, hege } = await atSchool()
    expect((await act(addGuardian, teacher, { childId, ...father })).is).toBe('done')
    expect((await act(endGuardian, teacher, hege)).is).toBe('done')
    const told = await inTest(database, municipality, tx =>
      tx
        .selectFrom('log_entry')
        .select(['kind', 'facts', 'audience'])
        .where('municipality_id', '=', municipality)
        .where('case_id', '=', caseId)
        .where('kind', 'like', 'participant.guardian%')
        .orderBy('kind')
        .execute(),
    )
    expect(told).toMatchObject([
      { kind: 'participant.guardian_added', facts: { name: 'Yusuf Haddad' }, audience: 'team' },
      { kind: 'participant.guardian_ended', audience: 'team' },
    ])
  })

  it('asks for a log-in at the high level', async () => {
    const { teacher, childId } = await atSchool()
    const weak = await act(addGuardian, { ...teacher, level: 'substantial' }, { childId, ...father })
    expect(weak.is).toBe('not logged in')
  })
})

it('is for the leader of the child’s place to say while there is no case', async () => {
  const place = await aPlace(database)
  const child = { givenName: 'Noor', familyName: 'Haddad', birthDate: '2021-03-05' }
  const made = await act(registerChild, place.teacher, child)
  if (made.is !== 'done') throw new Error(made.is)
  const childId = made.reply.id
  expect(await act(addGuardian, place.teacher, { childId, ...father })).toMatchObject(asLeader)
  expect((await act(addGuardian, place.pptLeader, { childId, ...father })).is).toBe('hidden')
  expect((await act(addGuardian, place.leader, { childId, ...father })).is).toBe('done')
})
