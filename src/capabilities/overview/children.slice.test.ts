import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { addDays, startOf } from '../../kernel/time.ts'
import { openCaseFor } from '../case/operations/open.ts'
import { aCase, aPlace, inTest } from '../case/testing.ts'
import type { Place } from '../case/testing.ts'
import { GROUNDS } from '../sight/model.ts'
import { recordKin } from '../sight/index.ts'
import { children, search } from './operations/mine.ts'
import { comesOf, house, reads, tripsOf, weak } from './slice.testing.ts'
import { aMeasureRow, inDays, lay } from './testing.ts'

const { database } = house
const idsIn = async (actor: Actor, input: unknown = {}) =>
  (await reads(children, actor, input)).rows.map(row => row.caseId).toSorted()

describe('Barna mine', () => {
  it('is for employees who have logged in well enough', async () => {
    const one = await aCase(database)
    expect(await comesOf(children, undefined)).toBe('not logged in')
    expect(await comesOf(children, weak(one.teacher))).toBe('not logged in')
    expect(await comesOf(children, one.guardians[0])).toBe('hidden')
    expect(await comesOf(search, one.guardians[0], { name: 'Lars' })).toBe('hidden')
  })

  it('shows where each case stands, those with gaps first, a page at a time', async () => {
    const place = await aPlace(database)
    const anna = await aCase(database, { childName: 'Anna Prøve' }, place)
    const noor = await aCase(database, { childName: 'Noor Prøve', level: 2 }, place)
    await lay(database, noor, tx => aMeasureRow(tx, noor, { to: -2 }))
    const { rows, more, levels } = await reads(children, place.teacher)
    expect(rows).toMatchObject([
      { child: { name: 'Noor' }, level: 2, gaps: 1, mine: true, holderName: 'Marte Vik', nextOn: inDays(-2) },
      { child: { name: 'Anna' }, level: 1, gaps: 0, mine: true, step: { nb: 'Samtykke og én som holder' } },
    ])
    expect([more, levels.map(level => level.ordinal)]).toEqual([false, [1, 2, 3]])
    expect((await reads(children, place.teacher, { limit: 1 })).more).toBe(true)
    expect(await idsIn(place.teacher, { limit: 1, offset: 1 })).toEqual([anna.caseId])
    expect(await idsIn(place.teacher, { level: 1 })).toEqual([anna.caseId])
    expect(await idsIn(place.teacher, { gaps: true })).toEqual([noor.caseId])
    expect(await idsIn(place.teacher, { mine: true })).toEqual([anna.caseId, noor.caseId].toSorted())
    expect(await tripsOf(children, place.teacher)).toBe(2)
  })

  it('finds by part of the name, and reads a sign as a letter', async () => {
    const place = await aPlace(database)
    await aCase(database, { childName: 'Noor Prøve' }, place)
    await aCase(database, { childName: 'Anna Bråten' }, place)
    const names = async (actor: Actor, name: string) =>
      (await reads(search, actor, { name })).rows.map(row => row.child.name)
    expect(await names(place.teacher, 'noo')).toEqual(['Noor'])
    expect(await names(place.teacher, 'bråten ANN')).toEqual(['Anna'])
    expect(await names(place.teacher, '%')).toEqual([])
    expect(await names(place.colleague, 'noor')).toEqual([])
  })

  it('lists exactly those that can be opened, whatever the facts', async () => {
    const place = await aPlace(database)
    const cases = await Promise.all(
      ['Anna', 'Bo', 'Cato'].map(name => aCase(database, { childName: `${name} Prøve` }, place)),
    )
    const actors = [place.teacher, place.colleague, place.adviser, place.leader]
    await fc.assert(
      fc.asyncProperty(fc.array(aFact, { minLength: 1, maxLength: 4 }), fc.boolean(), async (facts, kin) => {
        for (const fact of facts) await layFact(place, cases, actors, fact)
        const [kinCase] = cases
        const related = actors[facts[0]?.who ?? 0]
        if (kin && kinCase && related) await relate(place, related, kinCase.childId)
        for (const actor of actors) {
          const opened = await Promise.all(cases.map(one => comesOf(openCaseFor, actor, { caseId: one.caseId })))
          expect(await idsIn(actor)).toEqual(
            cases
              .filter((_, at) => opened[at] === 'done')
              .map(one => one.caseId)
              .toSorted(),
          )
        }
      }),
      { numRuns: 20 },
    )
  })
})

const aFact = fc.record({
  which: fc.nat(2),
  who: fc.nat(3),
  asService: fc.boolean(),
  ground: fc.constantFrom(...GROUNDS),
  topic: fc.constantFrom('*', 'plan', 'health'),
  // Boundary instants too: begins or ends exactly now.
  from: fc.constantFrom(-10, 0, 5),
  to: fc.constantFrom(null, 0, 20),
})
type Fact = typeof aFact extends fc.Arbitrary<infer F> ? F : never

const layFact = (
  place: Place,
  cases: readonly { caseId: string; childId: string }[],
  actors: readonly Actor[],
  fact: Fact,
) =>
  inTest(database, place.municipality, async tx => {
    const [one, actor] = [cases[fact.which], actors[fact.who]]
    if (!one || actor?.kind !== 'employee') return
    const reader = fact.asService ? { kind: 'service', id: actor.serviceId } : { kind: 'employee', id: actor.id }
    const at = (days: number) => (days === 0 ? house.clock() : startOf(addDays(inDays(0), days)))
    const from = at(fact.from)
    const to = fact.to === null ? null : at(fact.to)
    await tx
      .insertInto('access_fact')
      .values({
        municipality_id: place.municipality,
        id: randomUUID(),
        about_kind: 'case',
        about_id: one.caseId,
        child_id: one.childId,
        reader_kind: reader.kind,
        reader_id: reader.id,
        topic: fact.topic,
        ground: fact.ground,
        valid_from: from,
        valid_to: to !== null && to < from ? from : to,
      })
      .execute()
  })

const relate = (place: Place, actor: Actor, childId: string) =>
  inTest(database, place.municipality, tx =>
    recordKin(tx, { municipality: place.municipality, employeeId: actor.id, childIds: [childId] }),
  )
