import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { aCase } from '../../src/capabilities/case/testing.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import { LOGIN_LEVELS, reaches } from '../../src/kernel/actor.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { aHouse } from '../house.ts'
import { anyInput, inputOf } from './any-input.ts'

/** All that the weakest log-in opens. What is added here is shown to who has only read a letter or a mail: think of who that may be. */
const LIGHT = ['home.light']

const { operations } = compose()
const metaOf = (op: AnyOperation) => op.contract['~orpc'].meta
const named = operations.filter(op => !metaOf(op).handed).map(op => [metaOf(op).id, op] as const)

let house: House
let here: Awaited<ReturnType<typeof aCase>>
let actors: readonly Actor[]
let ids: string[]
beforeAll(async () => {
  house = await aHouse()
  here = await aCase(house.database, { birthDate: '2009-03-14', sharedWithPpt: ['plan'] })
  const { caseId, childId } = here
  const youth: Actor = { kind: 'family', role: 'youth', id: childId, municipality: here.municipality, level: 'high' }
  actors = [here.guardians[0], youth, here.teacher, here.leader]
  ids = [caseId, caseId, childId, here.school, here.ppt, here.teacher.id, here.guardians[0].id]
})

const marks = async () => {
  const { rows } = await house.database.pool.query<{ count: number }>(
    `select (select count(*) from trail where municipality_id = $1)::int
       + (select count(*) from answered where municipality_id = $1)::int as count`,
    [here.municipality],
  )
  return rows[0]?.count
}
const call = (op: AnyOperation, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID(), requestId: 'attack' })

describe('how surely it must be known who asks', () => {
  test('is said by every operation, and the weakest log-in opens these and no others', () => {
    expect(named.length).toBeGreaterThan(200)
    expect(named.filter(([, op]) => metaOf(op).login === 'low').map(([id]) => id)).toEqual(LIGHT)
  })

  test('is high for what decides about others: a consent, a block, who answers, what is given without consent', () => {
    const decides = [
      'consent.answer',
      'consent.register',
      'consent.request',
      'consent.renew',
      'block.set',
      'baton.answer',
      'paper.serve',
      'letter.make',
      'letter.seeIdentity',
    ]
    const levels = new Map(named.map(([id, op]) => [id, metaOf(op).login]))
    // By name: one that is renamed or gone is seen here.
    expect(decides.map(id => [id, levels.get(id)])).toEqual(decides.map(id => [id, 'high']))
    const grave = [...levels].filter(([id]) => /^(block|disclosure)\.(set|record|break|switch|lift)/.test(id))
    expect(grave.length).toBeGreaterThan(4)
    expect(grave.filter(([, level]) => level !== 'high')).toEqual([])
  })

  test.each(named)('%s: nobody below its level is answered, whatever is sent, and there is no mark', async (_, op) => {
    const { login } = metaOf(op)
    const inputs = fc.sample(anyInput(inputOf(op), ids), { seed: 20_261_123, numRuns: 2 })
    const before = await marks()
    for (const level of LOGIN_LEVELS.filter(one => !reaches(one, login)))
      for (const actor of actors)
        for (const input of inputs)
          expect(await call(op, { ...actor, level }, input)).toEqual({ is: 'not logged in', needs: login })
    expect(await marks()).toBe(before)
    // At its own level it is not the log-in that stops anybody.
    expect((await call(op, { ...here.teacher, level: login }, inputs[0])).is).not.toBe('not logged in')
  })
})
