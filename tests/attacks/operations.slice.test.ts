import fc from 'fast-check'
import pino from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { aCase } from '../../src/capabilities/case/testing.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyOperation } from '../../src/platform/api/operation.ts'
import { serveApi } from '../../src/platform/api/serve.ts'
import { aHouse } from '../house.ts'
import { anyInput, inputOf } from './any-input.ts'

const { operations } = compose()
const idOf = (op: AnyOperation) => op.contract['~orpc'].meta.id

let house: House
let here: Awaited<ReturnType<typeof aCase>>
let there: Awaited<ReturnType<typeof aCase>>
let ids: string[]
beforeAll(async () => {
  house = await aHouse()
  here = await aCase(house.database, { sharedWithPpt: ['plan', 'meetings'] })
  there = await aCase(house.database)
  ids = [
    here.caseId,
    here.caseId,
    here.childId,
    here.school,
    here.ppt,
    here.teacher.id,
    here.adviser.id,
    here.guardians[0].id,
  ]
})

/** Inputs that fit an operation's schema, the same in each run. */
const inputs = (op: AnyOperation, from: readonly string[], count: number) =>
  fc.sample(anyInput(inputOf(op), from), { seed: 20_261_124, numRuns: count })
const call = (op: AnyOperation, actor: Actor | undefined, input: unknown, key = crypto.randomUUID()) =>
  carryOut(house, op, { actor, input, key, requestId: 'attack' })

describe.each(operations.map(op => [idOf(op), op] as const))('%s', (_id, op) => {
  test('is closed without a log-in, and with one that is too weak', async () => {
    const [input] = inputs(op, ids, 1)
    expect(await call(op, undefined, input)).toMatchObject({ is: 'not logged in' })
    if (op.contract['~orpc'].meta.login === 'low') return
    expect(await call(op, { ...here.teacher, level: 'low' }, input)).toMatchObject({ is: 'not logged in' })
  })

  test('shows and changes nothing of another municipality', async () => {
    const far = [there.caseId, there.childId, there.school, there.teacher.id, there.guardians[0].id]
    const before = await rowsThere()
    const outcomes: string[] = []
    for (const input of inputs(op, far, 12)) outcomes.push((await call(op, here.teacher, input)).is)
    expect(await rowsThere()).toBe(before)
    const closed = ['case', 'concern', 'child'].includes(op.contract['~orpc'].meta.about)
    const open = outcomes.filter(is => closed && is !== 'hidden' && is !== 'invalid')
    expect(open).toEqual([])
  })

  test('answers anything that is sent to it with one of its outcomes, never with a fault; each leaves its trail, and once', async () => {
    const people = [
      here.teacher,
      here.leader,
      here.adviser,
      here.guardians[0],
      here.colleague,
      { ...here.leader, role: 'administrator' as const },
    ]
    for (const [at, input] of inputs(op, ids, 30).entries()) {
      const actor = people[at % people.length] ?? here.teacher
      const before = await trailCount()
      const key = crypto.randomUUID()
      const outcome = await call(op, actor, input, key).catch((error: unknown) => {
        throw new Error(`${idOf(op)} failed for ${JSON.stringify(input)}: ${String(error)}`, { cause: error })
      })
      const { quiet, kind } = op.contract['~orpc'].meta
      const rows = (await trailCount()) - before
      expect([outcome.is, rows]).toEqual([
        outcome.is,
        outcome.is === 'invalid' || (quiet && (outcome.is === 'done' || outcome.is === 'refused')) ? 0 : 1,
      ])
      // Sent again, a write is not done again: the same answer, and a row that says so, unless the first left none.
      if (outcome.is !== 'done' || kind === 'read') continue
      const [rowsOfCase, standing] = [await trailCount(), await caseAsItIs()]
      expect(await call(op, actor, input, key)).toEqual(outcome)
      expect([await trailCount(), await caseAsItIs()]).toEqual([rowsOfCase + (quiet ? 0 : 1), standing])
    }
  })
})

/** How much stands in the other municipality's case, log and trail. */
const rowsThere = async () => {
  const { rows } = await house.database.pool.query<{ rows: string }>(
    `select md5(string_agg(k::text, '') || (select count(*) from log_entry where municipality_id = $1)
       || (select count(*) from trail where municipality_id = $1)) as rows from child_case k where municipality_id = $1`,
    [there.municipality],
  )
  return rows[0]?.rows
}

/** The case, and how much has been said in it. */
const caseAsItIs = async () => {
  const { rows } = await house.database.pool.query<{ now: string }>(
    `select k::text || (select count(*) from log_entry where municipality_id = $1) as now
     from child_case k where municipality_id = $1 and id = $2`,
    [here.municipality, here.caseId],
  )
  return rows[0]?.now
}

const trailCount = async () => {
  const { rows } = await house.database.pool.query<{ count: number }>(
    'select count(*)::int as count from trail where municipality_id = $1',
    [here.municipality],
  )
  return rows[0]?.count ?? 0
}

test('over HTTP, what does not fit is answered with the fields, in no more words than their codes', async () => {
  const app = serveApi(
    house,
    operations,
    async () => ({ actor: here.teacher, alive: async () => true }),
    pino({ level: 'silent' }),
  )
  const answer = await app.request(`/api/cases/${here.caseId}/log`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ words: 7 }),
  })
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    code: 'BAD_REQUEST',
    data: { fields: [{ path: 'words', code: 'invalid_type' }] },
  })
})
