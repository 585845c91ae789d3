import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openCaseFor } from '../../src/capabilities/case/operations/open.ts'
import { aCase, inTest } from '../../src/capabilities/case/testing.ts'
import { listMeetings, openMeeting } from '../../src/capabilities/meeting/operations/read.ts'
import { home } from '../../src/capabilities/home/operations.ts'
import { children, search } from '../../src/capabilities/overview/operations/mine.ts'
import { findChildren } from '../../src/capabilities/person/operations/find.ts'
import { openChild } from '../../src/capabilities/person/operations/open.ts'
import { AUDIENCES } from '../../src/capabilities/sight/model.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { House } from '../../src/platform/api/carry-out.ts'
import { carryOut } from '../../src/platform/api/carry-out.ts'
import type { AnyContract, Input, Operation } from '../../src/platform/api/operation.ts'
import { theClock } from '../clock.ts'
import { aHouse } from '../house.ts'
import type { AnyFact, Here } from './seen.testing.ts'
import { anyFacts, putFacts, readersIn } from './seen.testing.ts'

let house: House
let cases: readonly Here[]
beforeAll(async () => {
  house = await aHouse()
  const first = await aCase(house.database, { childName: 'Anna Prøve' })
  const second = await aCase(house.database, { childName: 'Bo Prøve' }, first)
  cases = [first, second]
})

const ask = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: Partial<Input<C>>) =>
  carryOut(house, op, { actor, input })
const opens = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: Partial<Input<C>>) =>
  (await ask(op, actor, input)).is === 'done'

/** All readers of the first case, who read both. */
const readers = (): readonly Actor[] => readersIn(first())
const first = (): Here => {
  const [here] = cases
  if (!here) throw new Error('no case')
  return here
}
/** Facts for the readers of the first case about each of the two. */
const putBoth = async (one: readonly AnyFact[], other: readonly AnyFact[]) => {
  const [a, b] = cases
  if (!a || !b) throw new Error('no cases')
  await putFacts(house.database, a, one)
  await putFacts(house.database, { ...a, caseId: b.caseId, childId: b.childId, guardians: a.guardians }, other)
}

interface Compared {
  readonly listed: readonly string[]
  readonly opened: readonly string[]
}
/** Compares over any facts; answers how often the rarer of something and nothing was shown. */
async function compare(of: (actor: Actor) => Promise<Compared | undefined>, runs = 8): Promise<number> {
  let [shown, hidden] = [0, 0]
  const property = fc.asyncProperty(anyFacts, anyFacts, async (one, other) => {
    await putBoth(one, other)
    for (const actor of readers()) {
      const compared = await of(actor)
      if (!compared) continue
      expect([...new Set(compared.listed)].toSorted()).toEqual(compared.opened.toSorted())
      if (compared.opened.length > 0) shown++
      else hidden++
    }
  })
  await fc.assert(property, { numRuns: runs })
  return Math.min(shown, hidden)
}

const opened = async (actor: Actor) => {
  const may = await Promise.all(cases.map(({ caseId }) => opens(openCaseFor, actor, { caseId })))
  return cases.filter((_, at) => may[at]).map(one => one.caseId)
}

// A list shows exactly what can be opened from it.

test('Barna mine, and the search among them', { timeout: 240_000 }, async () => {
  const met = await compare(async actor => {
    if (actor.kind !== 'employee') return undefined
    const [list, found] = [await ask(children, actor, {}), await ask(search, actor, { name: 'Prøve' })]
    if (list.is !== 'done' || found.is !== 'done') throw new Error('an employee has a list')
    const listed = list.reply.rows.map(row => row.caseId)
    expect(found.reply.rows.map(row => row.caseId).toSorted()).toEqual(listed.toSorted())
    return { listed, opened: await opened(actor) }
  })
  expect(met).toBeGreaterThan(0)
})

test("the family's own children", { timeout: 240_000 }, async () => {
  const met = await compare(async actor => {
    if (actor.kind !== 'family') return undefined
    const list = await ask(home, actor, {})
    if (list.is !== 'done') throw new Error('a family has a home')
    return { listed: list.reply.children.flatMap(child => child.caseId ?? []), opened: await opened(actor) }
  })
  expect(met).toBeGreaterThan(0)
})

test('the search for children', { timeout: 240_000 }, async () => {
  const met = await compare(async actor => {
    if (actor.kind !== 'employee') return undefined
    const list = await ask(findChildren, actor, { name: 'Prøve' })
    if (list.is !== 'done') throw new Error('an employee may search')
    const may = await Promise.all(cases.map(({ childId }) => opens(openChild, actor, { childId })))
    return {
      listed: list.reply.map(row => row.id),
      opened: cases.filter((_, at) => may[at]).map(one => one.childId),
    }
  })
  expect(met).toBeGreaterThan(0)
})

test('the meetings of a case, for every audience', { timeout: 240_000 }, async () => {
  const here = first()
  const starts = new Date('2027-01-11T10:00:00Z')
  const rows = AUDIENCES.map(audience => ({
    ...{ municipality_id: here.municipality, id: randomUUID(), case_id: here.caseId, kind: 'cooperation' },
    ...{ purpose: audience, starts_at: starts, ends_at: new Date(starts.getTime() + 3_600_000), state: 'called' },
    ...{ called_by: here.teacher.id, minutes_by: here.teacher.id, at: theClock.now(), topic: 'meetings', audience },
    ...{ not_for: audience === 'not_guardian' ? here.guardians[0].id : null, service_id: here.school },
  }))
  await inTest(house.database, here.municipality, tx => tx.insertInto('meeting').values(rows).execute())
  const met = await compare(async actor => {
    const list = await ask(listMeetings, actor, { caseId: here.caseId })
    const may = await Promise.all(rows.map(({ id }) => opens(openMeeting, actor, { meetingId: id })))
    return {
      listed: list.is === 'done' ? list.reply.meetings.map(row => row.id) : [],
      opened: rows.filter((_, at) => may[at]).map(row => row.id),
    }
  })
  expect(met).toBeGreaterThan(0)
})
