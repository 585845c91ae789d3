import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse, testDatabase } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aPlace } from '../case/testing.ts'
import { changeChild, registerChild } from './operations/child.ts'

// Made up: the month is moved by eighty.
const WRONG = '14831700018'
const RIGHT = '15058100053'

const house = await aHouse()
const database = await testDatabase()
const act = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID() })

/** Whether the log-in of a number may act as the child at an instant. */
async function letIn(childId: string, number: string, at: Date): Promise<boolean> {
  const { rows } = await database.pool.query(
    `select from login_role r join person_login l on l.id = r.login_id
     where r.actor_id = $1 and r.role = 'youth' and l.pid_hash = $2
       and r.valid_from <= $3 and (r.valid_to is null or r.valid_to > $3)`,
    [childId, house.secrets.lookup(number), at],
  )
  return rows.length > 0
}

async function aYouth(birthDate: string) {
  const place = await aPlace(database)
  const child = { givenName: 'Omar', familyName: 'Haddad', birthDate, identityNumber: WRONG }
  const made = await act(registerChild, place.teacher, child)
  if (made.is !== 'done') throw new Error(JSON.stringify(made))
  return { ...place, childId: made.reply.id }
}
const soon = () => new Date(theClock.now().getTime() + 1000)

it('lets in who has the corrected number, and the stranger no more', async () => {
  const { teacher, childId } = await aYouth('2010-03-05')
  expect(await letIn(childId, WRONG, soon())).toBe(true)
  const corrected = await act(changeChild, teacher, { childId, version: 1, identityNumber: RIGHT })
  expect(corrected.is).toBe('done')
  expect([await letIn(childId, WRONG, soon()), await letIn(childId, RIGHT, soon())]).toEqual([false, true])
})

it('does so for a child who is not yet of the age, too', async () => {
  const { teacher, childId } = await aYouth('2021-03-05')
  const later = new Date('2040-01-01T00:00:00Z')
  expect([await letIn(childId, WRONG, soon()), await letIn(childId, WRONG, later)]).toEqual([false, true])
  await act(changeChild, teacher, { childId, version: 1, identityNumber: RIGHT })
  expect([await letIn(childId, RIGHT, soon()), await letIn(childId, RIGHT, later)]).toEqual([false, true])
  expect(await letIn(childId, WRONG, later)).toBe(false)
})

it('leaves things as they are when the same number is written again', async () => {
  const { teacher, childId } = await aYouth('2010-03-05')
  expect((await act(changeChild, teacher, { childId, version: 1, identityNumber: WRONG })).is).toBe('done')
  expect(await letIn(childId, WRONG, soon())).toBe(true)
})
