import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import { aHouse } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { House } from '../../platform/api/carry-out.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { aCase, anEmployee, inTest } from '../case/testing.ts'
import { listLog } from '../log/operations.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { GROUNDS } from '../sight/model.ts'
import { looks } from './operations/looks.ts'
import { find, readers, wouldSee } from './operations/readers.ts'

let house: House
beforeAll(async () => {
  house = await aHouse()
})

/** A case, an officer, and an entry of the log for each topic that is for everyone. */
async function aWatchedCase() {
  const place = await aCase(house.database)
  const { municipality, caseId, unit } = place
  return inTest(house.database, municipality, async tx => {
    const officer = await anEmployee(tx, { municipality, serviceId: unit }, 'Vera Vern', 'privacy_officer')
    const entries = TOPIC_IDS.map(topic => ({
      ...{ municipality_id: municipality, id: randomUUID(), case_id: caseId, kind: 'note', facts: '{}', topic },
      ...{ at: theClock.now(), actor_id: place.teacher.id, actor_kind: 'employee', service_id: place.school },
      ...{ audience: 'everyone', words: topic },
    }))
    await tx.insertInto('log_entry').values(entries).execute()
    return { ...place, officer }
  })
}
type Watched = Awaited<ReturnType<typeof aWatchedCase>>

const minutes = (count: number) => new Date(theClock.now().getTime() + count * 60_000)
const as = <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: unknown) =>
  carryOut(house, op, { actor, input })

/** What the gate itself shows: the topics of the entries that it answers with, or nothing at all. */
async function shownByGate(actor: Actor, caseId: string): Promise<readonly string[]> {
  const outcome = await carryOut(house, listLog, { actor, input: { caseId } })
  if (outcome.is !== 'done') return []
  return TOPIC_IDS.filter(topic => outcome.reply.entries.some(entry => entry.words === topic))
}

async function foretold(asker: Actor, x: Actor, caseId: string): Promise<readonly string[]> {
  const outcome = await carryOut(house, wouldSee, {
    actor: asker,
    input: { caseId, kind: x.kind, personId: x.id },
  })
  if (outcome.is !== 'done') throw new Error(`asked in vain: ${outcome.is}`)
  const mine = outcome.reply.filter(
    one => x.kind === 'family' || (one.service?.id === x.serviceId && one.role === x.role),
  )
  expect(mine).toHaveLength(1)
  return TOPIC_IDS.filter(topic => mine.some(one => one.because.some(because => because.topics.includes(topic))))
}

describe('what another would see', () => {
  const facts = fc.array(
    fc.record({
      who: fc.constantFrom('teacher', 'adviser', 'guardian', 'service'),
      topic: fc.constantFrom('*', ...TOPIC_IDS),
      ground: fc.constantFrom(...GROUNDS),
      from: fc.constantFrom(-2, 0, 1),
      to: fc.constantFrom(null, 0, 2),
      kin: fc.boolean(),
    }),
    { maxLength: 6 },
  )

  it('is what the gate shows that person, over any facts', { timeout: 240_000 }, async () => {
    const watched = await aWatchedCase()
    const { municipality, caseId, officer, teacher, adviser } = watched
    const [guardian] = watched.guardians
    let shown = 0
    const property = fc.asyncProperty(facts, async some => {
      await put(watched, some)
      for (const x of [teacher, adviser, guardian]) {
        const gate = await shownByGate(x, caseId)
        shown += gate.length
        expect(await foretold(officer, x, caseId)).toEqual(gate)
      }
    })
    await fc.assert(property, { numRuns: 40 })
    expect(shown).toBeGreaterThan(20)
    expect(municipality).toBeGreaterThan(0)
  })

  async function put(
    { municipality, caseId, childId, teacher, adviser, school, guardians }: Watched,
    some: readonly { who: string; topic: string; ground: string; from: number; to: number | null }[],
  ) {
    const people: Record<string, { reader_kind: string; reader_id: string }> = {
      teacher: { reader_kind: 'employee', reader_id: teacher.id },
      adviser: { reader_kind: 'employee', reader_id: adviser.id },
      guardian: { reader_kind: 'family', reader_id: guardians[0].id },
      service: { reader_kind: 'service', reader_id: school },
    }
    const rows = some
      .filter(one => one.to === null || one.to >= one.from)
      .flatMap(({ who, topic, ground, from, to }) => {
        const reader = people[who]
        if (!reader) return []
        const about = { municipality_id: municipality, id: randomUUID(), about_kind: 'case', about_id: caseId }
        const period = { valid_from: minutes(from), valid_to: to === null ? null : minutes(to) }
        return [{ ...about, child_id: childId, ...reader, topic, ground, ...period }]
      })
    await house.database.pool.query('delete from access_fact where municipality_id = $1', [municipality])
    await inTest(house.database, municipality, async tx => {
      if (rows.length > 0) await tx.insertInto('access_fact').values(rows).execute()
    })
  }
})

describe('who may ask', () => {
  it('is the officer, and for the own unit its leader; nobody else', async () => {
    const { caseId, officer, leader, pptLeader, adviser, colleague, coordinator, teacher, guardians } = await aCase(
      house.database,
    ).then(async place => ({
      ...place,
      officer: await inTest(house.database, place.municipality, tx =>
        anEmployee(tx, { municipality: place.municipality, serviceId: place.unit }, 'Vera Vern', 'privacy_officer'),
      ),
    }))
    const input = { caseId, kind: 'employee', personId: teacher.id }
    for (const may of [officer, leader]) expect(await as(wouldSee, may, input)).toMatchObject({ is: 'done' })
    for (const not of [pptLeader, adviser, colleague, coordinator, teacher, guardians[0]]) {
      expect(await as(wouldSee, not, input)).toMatchObject({ is: 'hidden' })
      expect(await as(looks, not, { caseId })).toMatchObject({ is: 'hidden' })
      expect(await as(find, not, { number: caseId.slice(0, 8) })).toMatchObject({ is: 'hidden' })
    }
    expect(await as(find, officer, { number: caseId.slice(0, 8) })).toMatchObject({ reply: { caseId } })
    expect(await as(find, officer, { number: 'nei' })).toMatchObject({ reply: { caseId: null } })
  })

  it('tells the leader of the own unit alone, and nobody outside the case what the family is called', async () => {
    const place = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const { caseId, municipality, unit, leader, teacher, guardians, adviser } = place
    const officer = await inTest(house.database, municipality, tx =>
      anEmployee(tx, { municipality, serviceId: unit }, 'Vera Vern', 'privacy_officer'),
    )
    const told = async (actor: Actor) => {
      const outcome = await carryOut(house, readers, { actor, input: { caseId } })
      if (outcome.is !== 'done') throw new Error(outcome.is)
      return outcome.reply
    }
    const people = async (actor: Actor) => (await told(actor)).readers
    const led = await told(leader)
    expect(led.readers.map(one => one.id)).toEqual([teacher.id])
    // Whoever may ask further is told so, and nobody else.
    expect(led.oversees).toBe(true)
    for (const not of [teacher, guardians[0]]) expect((await told(not)).oversees).toBe(false)
    const all = await people(officer)
    const everyone = [teacher.id, adviser.id, guardians[0].id, guardians[1].id]
    expect(all.map(one => one.id).toSorted()).toEqual(everyone.toSorted())
    expect(all.filter(one => one.kind === 'family').map(one => one.name)).toEqual([null, null])
    expect((await people(teacher)).filter(one => one.kind === 'family').map(one => one.name)).toContain('Hege')
    // One of the family is told nothing of another: what one sees may be a secret that protects somebody.
    expect((await people(guardians[0])).map(one => one.id).toSorted()).toEqual([teacher.id, adviser.id].toSorted())
  })
})

describe('who has looked, in full', () => {
  it('has what was tried and denied, and that the log itself was read', async () => {
    const place = await aCase(house.database)
    const { caseId, municipality, unit, teacher, adviser, leader } = place
    const officer = await inTest(house.database, municipality, tx =>
      anEmployee(tx, { municipality, serviceId: unit }, 'Vera Vern', 'privacy_officer'),
    )
    await as(listLog, teacher, { caseId })
    await as(listLog, adviser, { caseId })
    await as(looks, officer, { caseId })
    const outcome = await carryOut(house, looks, { actor: officer, input: { caseId } })
    if (outcome.is !== 'done') throw new Error(outcome.is)
    const said = outcome.reply.looks.map(one => [one.name, one.act, one.outcome])
    expect(said).toContainEqual(['Marte Vik', 'log', 'done'])
    expect(said).toContainEqual(['Anne Råd', 'log', 'denied'])
    expect(said).toContainEqual(['Vera Vern', 'sharing', 'done'])
    const own = await carryOut(house, looks, { actor: leader, input: { caseId } })
    if (own.is !== 'done') throw new Error(own.is)
    expect(new Set(own.reply.looks.map(one => one.name))).toEqual(new Set(['Marte Vik']))
  })

  it('comes in pages that miss nothing and say nothing twice', async () => {
    const { caseId, leader, teacher } = await aCase(house.database)
    const began = theClock.now()
    // Two and two at the same instant: a page may end between them.
    const instants = [0, 0, 1, 1, 2, 2, 3].map(seconds => new Date(began.getTime() + seconds * 1000))
    for (const instant of instants) {
      theClock.set(instant)
      await as(listLog, teacher, { caseId })
    }
    theClock.set(new Date(began.getTime() + 60_000))
    const times: string[] = []
    let before: { at: string; seen: number } | null = null
    do {
      const from: { before?: string; seen?: number } = before ? { before: before.at, seen: before.seen } : {}
      const outcome = await carryOut(house, looks, { actor: leader, input: { caseId, limit: 3, ...from } })
      if (outcome.is !== 'done') throw new Error(outcome.is)
      times.push(...outcome.reply.looks.filter(one => one.act === 'log').map(one => one.at))
      before = outcome.reply.before
    } while (before)
    theClock.set(began)
    expect(times).toEqual(instants.map(instant => instant.toISOString()).toReversed())
  })
})
