import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { aCase } from '../../src/capabilities/case/testing.ts'
import { aChildActor } from '../../src/capabilities/child-screen/testing.ts'
import type { AnyActor, ChildActor } from '../../src/kernel/actor.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { aHouse } from '../house.ts'
import { anyInput, inputOf } from './any-input.ts'

/** All that a screen that was handed to a child can ask for. What is added here opens a door to a child: think of who else may stand at it. */
const OPEN = [
  'feedback.childs_answer',
  'feedback.childs_open',
  'feedback.childs_take_back',
  'home.childs_open',
  'measure.childs_list',
  'measure.childs_say',
  'measure.childs_unsay',
  'own_word.childs_keep',
  'own_word.childs_meetings',
  'own_word.childs_open',
  'own_word.childs_put_away',
  'own_word.childs_take_back',
  'own_word.childs_tell',
]

const { operations } = compose()
const metaOf = (op: AnyOperation) => op.contract['~orpc'].meta

let house: House
let here: Awaited<ReturnType<typeof aCase>>
let children: readonly ChildActor[]
let ids: string[]
beforeAll(async () => {
  house = await aHouse()
  here = await aCase(house.database, { birthDate: '2018-03-14', sharedWithPpt: ['plan'] })
  const { childId: id, caseId } = here
  children = [here.guardians[0], here.teacher, here.leader, here.colleague].map(by => aChildActor(by, { id, caseId }))
  ids = [caseId, caseId, id, here.school, here.ppt, here.teacher.id, here.guardians[0].id]
})

const inputs = (op: AnyOperation, count: number) =>
  fc.sample(anyInput(inputOf(op), ids), { seed: 20_261_123, numRuns: count })
const call = (op: AnyOperation, actor: AnyActor, input: unknown) =>
  carryOut(house, op, { actor, input, key: randomUUID(), requestId: 'attack' })
const rowsOf = async (table: 'trail' | 'answered') => {
  const { rows } = await house.database.pool.query<{ count: number }>(
    `select count(*)::int as count from ${table} where municipality_id = $1`,
    [here.municipality],
  )
  return rows[0]?.count
}

describe('at a screen that was handed to a child', () => {
  test('these few operations are open, and no others', () => {
    const open = operations.filter(op => metaOf(op).handed).map(op => metaOf(op).id)
    expect(open.toSorted()).toEqual(OPEN)
  })

  test('every other is answered as to nobody who has logged in, whatever is sent, and with no mark', async () => {
    const before = [await rowsOf('trail'), await rowsOf('answered')]
    const answers = new Map<string, Set<string>>()
    for (const op of operations.filter(one => !OPEN.includes(metaOf(one).id)))
      for (const child of children)
        // Also were a session ever given a stronger level than it has.
        for (const level of ['low', 'high'] as const)
          for (const input of inputs(op, 2)) {
            const { is } = await call(op, { ...child, level }, input)
            answers.set(is, (answers.get(is) ?? new Set()).add(metaOf(op).id))
          }
    expect([...answers.keys()]).toEqual(['not logged in'])
    expect(answers.get('not logged in')?.size).toBeGreaterThan(150)
    expect([await rowsOf('trail'), await rowsOf('answered')]).toEqual(before)
  })

  test('the few answer the child of the case alone, and nobody who has logged in', async () => {
    const [handed] = children
    if (!handed) throw new Error('no child')
    for (const op of operations.filter(one => OPEN.includes(metaOf(one).id)))
      for (const input of inputs(op, 6)) {
        for (const adult of [here.guardians[0], here.teacher, here.leader])
          expect(['hidden', 'invalid']).toContain((await call(op, adult, input)).is)
        const other = { ...handed, id: randomUUID() }
        expect(['hidden', 'invalid']).toContain((await call(op, other, input)).is)
        const elsewhere = { ...handed, handed: { ...handed.handed, caseId: randomUUID() } }
        expect(['hidden', 'invalid']).toContain((await call(op, elsewhere, input)).is)
      }
    const list = operations.find(op => metaOf(op).id === 'measure.childs_list')
    if (!list) throw new Error('no list')
    const is = await Promise.all(children.map(async child => (await call(list, child, { caseId: here.caseId })).is))
    expect(is).toEqual(['done', 'done', 'hidden', 'hidden'])
  })
})
