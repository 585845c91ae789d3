import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { newMunicipality, testDatabase } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Database } from '../../platform/database/open.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { groundOf, maySee, topicsSeen } from './access.ts'
import { GROUNDS, readerOf } from './fact.ts'
import type { ImpliedFact } from './fact.ts'
import { familyMaySee, mayBeSeen, recordKin, replaceFacts, sightOf, toSight } from './store.ts'
import { aFact } from './testing.ts'

let database: Database
let municipality: number
beforeAll(async () => {
  database = await testDatabase()
  municipality = await newMunicipality(database)
})

const now = new Date('2026-11-24T07:00:00Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const inTx = <T>(work: (tx: Tx) => Promise<T>, when = now) =>
  inTransaction(database, { municipality, now: when }, async tx => ({ keep: true, value: await work(tx), last: [] }))

const write = (tx: Tx, id: string, childId: string | null, facts: readonly ImpliedFact[], when = now) =>
  replaceFacts(tx, {
    municipality,
    about: { kind: 'case', id },
    childId,
    source: GROUNDS,
    facts,
    now: when,
    newId: randomUUID,
  })
const see = async (tx: Tx, actor: Actor, id: string, when = now) => {
  const asked = await sql<{ listed: boolean; sight: Parameters<typeof toSight>[0] }>`
    select ${mayBeSeen(actor, when, 'case', 'c.id')} as listed, ${sightOf(readerOf(actor), 'case', 'c.id')} as sight
    from (select ${id}::uuid as id) c`.execute(tx)
  const [row] = asked.rows
  return { listed: row!.listed, sight: toSight(row!.sight) }
}
/** Whether one of a family sees a topic of a case, asked by somebody else, from a row with the ids. */
const seesAs = async (tx: Tx, personId: string, id: string, topic: string | null) => {
  const columns = { person: 'c.person', caseId: 'c.id', topic: 'c.topic' }
  const { rows } = await sql<{ sees: boolean }>`select ${familyMaySee(municipality, columns)} as sees
    from (select ${id}::uuid as id, ${personId}::uuid as person, ${topic}::text as topic) c`.execute(tx)
  return rows[0]?.sees
}
const employee = (id: string, serviceId: string): Actor => ({
  ...{ id, serviceId, municipality, level: 'high', kind: 'employee', role: 'practitioner' },
})
const guardian = (id: string): Actor => ({ id, municipality, level: 'high', kind: 'family', role: 'guardian' })

describe('the list and the policy', () => {
  // Instants around now, now itself included: there the two would part first.
  const instant = fc.constantFrom(-2, -1, 0, 1, 2).map(at)
  const end = fc.option(fc.constantFrom(-1, 0, 1, 2).map(at), { nil: null })
  const people = { me: randomUUID(), other: randomUUID(), mine: randomUUID(), theirs: randomUUID() }
  const reader = fc.constantFrom(
    ...(['employee', 'family'] as const).flatMap(kind => [
      { readerKind: kind, readerId: people.me },
      { readerKind: kind, readerId: people.other },
    ]),
    { readerKind: 'service' as const, readerId: people.mine },
    { readerKind: 'service' as const, readerId: people.theirs },
  )
  const fact = fc
    .record({
      who: reader,
      from: instant,
      to: end,
      topic: fc.constantFrom('*', 'plan', 'health'),
      ground: fc.constantFrom(...GROUNDS),
    })
    .filter(one => one.to === null || one.to >= one.from)
    .map(({ who, ...rest }) => aFact(rest.from, who.readerId, { ...who, ...rest }))

  it('say the same for every actor, at every instant, with blocks and own family', { timeout: 120_000 }, async () => {
    let [seen, unseen] = [0, 0]
    const property = fc.asyncProperty(fc.array(fact, { maxLength: 5 }), fc.boolean(), async (facts, kin) => {
      const [id, childId] = [randomUUID(), randomUUID()]
      await inTx(async tx => {
        for (const one of facts) await insert(tx, id, childId, one)
        if (kin) await recordKin(tx, { municipality, employeeId: people.me, childIds: [childId] })
      })
      for (const actor of [employee(people.me, people.mine), guardian(people.me)])
        for (const when of [at(-1), now, at(1)]) {
          const { listed, sight } = await inTx(tx => see(tx, actor, id, when), when)
          expect(listed).toBe(maySee(actor, { sight }, when).allowed)
          const topics = topicsSeen(sight, when)
          expect(listed).toBe(topics === 'all' || topics.size > 0)
          const asked = actor.kind === 'family' ? [null, 'plan', 'health'] : []
          for (const topic of asked)
            expect(await inTx(tx => seesAs(tx, actor.id, id, topic), when)).toBe(
              groundOf(sight, when, topic ?? undefined) !== undefined,
            )
          if (listed) seen++
          else unseen++
        }
    })
    await fc.assert(property, { numRuns: 150 })
    expect(Math.min(seen, unseen)).toBeGreaterThan(20)
  })

  const insert = (tx: Tx, id: string, childId: string, one: ImpliedFact) =>
    tx
      .insertInto('access_fact')
      .values({
        municipality_id: municipality,
        id: randomUUID(),
        about_kind: 'case',
        about_id: id,
        child_id: childId,
        reader_kind: one.readerKind,
        reader_id: one.readerId,
        topic: one.topic,
        ground: one.ground,
        ground_id: one.groundId,
        valid_from: one.from,
        valid_to: one.to,
      })
      .execute()
})

describe('replacing the facts of a case', () => {
  const lasting = (tx: Tx, id: string, when: Date) =>
    sql<{ id: string; reader_id: string; valid_from: Date }>`select id, reader_id, valid_from from access_fact
      where municipality_id = ${municipality} and about_id = ${id} and valid_from <= ${when}
        and (valid_to is null or valid_to > ${when}) order by reader_id`.execute(tx)

  it('keeps the row of what still holds, adds what is new and ends the rest at once', async () => {
    const id = randomUUID()
    const [stays, goes, comes] = [randomUUID(), randomUUID(), randomUUID()]
    await inTx(tx => write(tx, id, null, [aFact(now, stays), aFact(now, goes)]))
    const first = await inTx(tx => lasting(tx, id, now))
    await inTx(tx => write(tx, id, null, [aFact(at(5), stays), aFact(at(5), comes)], at(5)))
    const second = await inTx(tx => lasting(tx, id, at(5)))
    expect(second.rows.map(row => row.reader_id)).toEqual([stays, comes].toSorted())
    const kept = first.rows.find(row => row.reader_id === stays)
    expect(second.rows.find(row => row.reader_id === stays)).toEqual(kept)
  })

  it('is harmless when done twice', async () => {
    const id = randomUUID()
    const facts = [aFact(now, randomUUID()), aFact(now, randomUUID(), { to: at(9) })]
    for (let times = 0; times < 2; times++) await inTx(tx => write(tx, id, null, [...facts, ...facts]))
    expect((await inTx(tx => lasting(tx, id, now))).rows).toHaveLength(2)
  })

  it('takes away in the very instant in which it was given, and what has not begun', async () => {
    const [id, me] = [randomUUID(), randomUUID()]
    await inTx(tx => write(tx, id, null, [aFact(now, me), aFact(at(10), me)]))
    await inTx(tx => write(tx, id, null, []))
    for (const when of [now, at(10), at(20)])
      expect((await inTx(tx => see(tx, employee(me, randomUUID()), id, when), when)).listed).toBe(false)
  })

  it('leaves the grounds of other writers alone', async () => {
    const [id, me] = [randomUUID(), randomUUID()]
    await inTx(tx => write(tx, id, null, [aFact(now, me, { ground: 'other_ground' })]))
    const about = { kind: 'case', id } as const
    await inTx(tx =>
      replaceFacts(tx, { municipality, about, childId: null, source: ['consent'], facts: [], now, newId: randomUUID }),
    )
    expect((await inTx(tx => see(tx, employee(me, randomUUID()), id))).listed).toBe(true)
  })

  it('never shows a case across municipalities', async () => {
    const [id, me] = [randomUUID(), randomUUID()]
    await inTx(tx => write(tx, id, null, [aFact(now, me)]))
    const stranger = { ...employee(me, randomUUID()), municipality: await newMunicipality(database) }
    expect((await inTx(tx => see(tx, stranger, id))).listed).toBe(false)
  })
})
