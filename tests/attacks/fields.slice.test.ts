import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { compose } from '../../src/apps/server/compose.ts'
import { findCase } from '../../src/capabilities/case/index.ts'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { TOPIC_IDS } from '../../src/capabilities/settings/model.ts'
import { AUDIENCES, shownTo } from '../../src/capabilities/sight/model.ts'
import type { Told } from '../../src/capabilities/sight/model.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import { theClock } from '../clock.ts'
import { aHouse } from '../house.ts'
import type { Here } from './seen.testing.ts'
import { anyFacts, putFacts, readersIn } from './seen.testing.ts'

/** A text that stands in the case, found again by its mark. */
interface Marked extends Told {
  readonly mark: string
  readonly in: 'log' | 'goal' | 'measure' | 'meeting'
}

let house: House
let here: Here
let marked: readonly Marked[]
beforeAll(async () => {
  house = await aHouse()
  here = await aCase(house.database)
  marked = await writeMarked()
})

/** A text of each kind, in each topic that it can have, for each audience. */
async function writeMarked(): Promise<readonly Marked[]> {
  const all = (['log', 'goal', 'measure', 'meeting'] as const).flatMap(where =>
    (where === 'meeting' ? (['meetings'] as const) : TOPIC_IDS).flatMap(topic =>
      AUDIENCES.map((audience): Marked => ({
        ...{ in: where, mark: `merke-${randomUUID()}`, topic, audience, serviceId: here.school },
        notFor: audience === 'not_guardian' ? here.guardians[0].id : null,
      })),
    ),
  )
  const at = theClock.now()
  const base = ({ topic, audience, notFor }: Marked) => ({
    ...{ municipality_id: here.municipality, id: randomUUID(), case_id: here.caseId, at },
    ...{ topic, audience, not_for: notFor ?? null, service_id: here.school },
  })
  const of = (where: Marked['in']) => all.filter(one => one.in === where)
  const day = '2027-01-11'
  await inTest(house.database, here.municipality, async tx => {
    const said = { kind: 'note', facts: '{}', actor_kind: 'employee', actor_id: here.teacher.id }
    await tx
      .insertInto('log_entry')
      .values(of('log').map(one => ({ ...base(one), ...said, words: one.mark })))
      .execute()
    const goal = { whose: 'services', status: 'open', added_by: here.teacher.id }
    await tx
      .insertInto('goal')
      .values(of('goal').map(one => ({ ...base(one), ...goal, words: one.mark })))
      .execute()
    const measure = { arena: 'school', responsible_employee_id: here.teacher.id, starts_on: day, evaluate_on: day }
    const running = { status: 'running', added_by: here.teacher.id }
    const measures = of('measure').map(one => ({ ...base(one), ...measure, ...running, title: one.mark }))
    await tx.insertInto('measure').values(measures).execute()
    const times = { starts_at: new Date(`${day}T10:00:00Z`), ends_at: new Date(`${day}T11:00:00Z`), state: 'called' }
    const called = { kind: 'cooperation', called_by: here.teacher.id, minutes_by: here.teacher.id, ...times }
    await tx
      .insertInto('meeting')
      .values(of('meeting').map(one => ({ ...base(one), ...called, purpose: one.mark })))
      .execute()
  })
  return all
}

const reads = compose().operations.filter(op => {
  const { kind } = op.contract['~orpc'].meta
  return kind === 'read'
})

test('no reply contains a text that its reader may not see, over any facts', { timeout: 300_000 }, async () => {
  const found = new Set<string>()
  let hidden = 0
  const property = fc.asyncProperty(anyFacts, async facts => {
    await putFacts(house.database, here, facts)
    for (const actor of readersIn(here)) {
      const subject = await inTest(house.database, here.municipality, tx => findCase(tx, here, actor))
      const sight = subject?.sight ?? { facts: [], kin: false }
      const replies = await Promise.all(
        reads.map(op => carryOut(house, op, { actor, input: { caseId: here.caseId, name: 'Lars', limit: 50 } })),
      )
      const text = JSON.stringify(replies.map(one => (one.is === 'done' ? one.reply : one)))
      for (const one of marked) {
        const may = shownTo(actor, sight, theClock.now(), one)
        if (!may) hidden++
        if (!text.includes(one.mark)) continue
        found.add(one.mark)
        expect({ ...one, by: actor.role, may }).toEqual({ ...one, by: actor.role, may: true })
      }
    }
  })
  await fc.assert(property, { numRuns: 6 })
  // A property that never meets a text proves nothing: every kind of text was shown to somebody, and kept from somebody.
  for (const where of ['log', 'goal', 'measure', 'meeting'])
    expect(marked.some(one => one.in === where && found.has(one.mark))).toBe(true)
  expect(hidden).toBeGreaterThan(100)
})
