import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/clock.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import { sightChanged } from '../case/index.ts'
import { aService, anEmployee, inTest, keptFrom } from '../case/testing.ts'
import { aChildActor, anAct } from '../child-screen/testing.ts'
import { tellAsChild } from '../own-word/operations/childs.ts'
import { aMeetingRow } from '../overview/testing.ts'
import { addGoal } from '../plan/operations/goal.ts'
import { byTeacher, done } from '../plan/slice.testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { SharedCase } from '../sharing/slice.testing.ts'
import { childsAround } from './child-operations.ts'

let here: SharedCase
beforeAll(async () => {
  here = await aSharedCase({ birthDate: '2018-03-14' })
  await here.ask()
  await here.says(here.hege, 'yes')
  await here.says(here.trond, 'yes')
  // Somebody at BUP takes part, of which nobody has said yes: PPT is not to know.
  await bupTakesPart(here)
})

const bupTakesPart = ({ database, municipality, caseId }: SharedCase) =>
  inTest(database, municipality, async tx => {
    const serviceId = await aService(tx, municipality, 'BUP Veikryss', 'bup')
    const bo = await anEmployee(tx, { municipality, serviceId }, 'Bo Stille')
    const row = { municipality_id: municipality, case_id: caseId, service_id: serviceId, employee_id: bo.id }
    await tx
      .insertInto('participant')
      .values({ ...row, id: randomUUID(), valid_from: theClock.now() })
      .execute()
    await sightChanged(tx, { municipality, caseId, now: theClock.now(), newId: randomUUID })
    return bo
  })

const at = (by: Actor) => aChildActor(by, { id: here.childId, caseId: here.caseId })
const looks = (by: Actor) => carryOut(here.house, childsAround, { actor: at(by), input: { caseId: here.caseId } })
async function shownAt(by: Actor) {
  const outcome = await looks(by)
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}

describe('what is around a child, at a screen', () => {
  it('is who helps, the one who holds first, and who may see; and those at home', async () => {
    const { helpers, family } = await shownAt(here.hege)
    expect(helpers[0]).toMatchObject({ holds: true, sees: true, kind: 'school' })
    const of = (kind: string) => helpers.filter(one => one.kind === kind)
    expect(helpers).toHaveLength(3)
    expect(of('ppt')).toMatchObject([{ holds: false, sees: true }])
    // Takes part, and may read nothing before somebody has said yes.
    expect(of('bup')).toMatchObject([{ name: 'Bo Stille', holds: false, sees: false }])
    expect(family.map(one => one.id).toSorted()).toEqual([here.hege.id, here.trond.id].toSorted())
  })

  it('names no service that whoever handed the screen over may not know of', async () => {
    const { helpers } = await shownAt(here.adviser)
    expect(helpers.map(one => one.kind)).toEqual(['school', 'ppt'])
    expect(JSON.stringify(await shownAt(here.adviser))).not.toMatch(/Bo Stille|BUP/)
    expect((await shownAt(here.teacher)).helpers).toHaveLength(3)
  })

  it('says who may see by what a family is always told of: no emergency and no other ground shows, and no block is passed over', async () => {
    const before = (await shownAt(here.hege)).helpers
    const { database, municipality, caseId, childId } = here
    const { rows } = await database.pool.query<{ id: string }>(
      "select id from service where municipality_id = $1 and name = 'BUP Veikryss'",
      [municipality],
    )
    const fact = (reader: string | undefined, ground: string) =>
      database.pool.query(
        `insert into access_fact (municipality_id, id, about_kind, about_id, child_id, reader_kind, reader_id, topic, ground, valid_from)
          values ($1, $2, 'case', $3, $4, 'service', $5, '*', $6, $7)`,
        [municipality, randomUUID(), caseId, childId, reader, ground, new Date(theClock.now().getTime() - 1000)],
      )
    for (const ground of ['other_ground', 'break_glass']) await fact(rows[0]?.id, ground)
    expect((await shownAt(here.hege)).helpers).toEqual(before)
    await fact(here.ppt, 'block')
    const of = (kind: string) => shownAt(here.hege).then(one => one.helpers.find(each => each.kind === kind))
    expect(await of('ppt')).toMatchObject({ sees: false })
    await database.pool.query(
      "delete from access_fact where municipality_id = $1 and ground in ('other_ground', 'break_glass', 'block')",
      [municipality],
    )
  })

  it('is the goals, the measures and the next meeting that both may see, and none that only one of them may', async () => {
    const { database, municipality, caseId, teacher, hege, trond } = here
    for (const words of ['Få en venn', 'Ikke for foreldre', 'Ikke for Hege', 'Bare ansatte', 'Bare barnet', 'Nådd']) {
      const { id } = await done(addGoal, teacher, { caseId, whose: 'child', words })
      const shown = { 'Ikke for foreldre': 'not_guardians', 'Bare ansatte': 'team', 'Bare barnet': 'child_only' }
      const audience = new Map(Object.entries(shown)).get(words)
      if (audience) await database.pool.query('update goal set audience = $2 where id = $1', [id, audience])
      if (words === 'Ikke for Hege')
        await database.pool.query("update goal set audience = 'not_guardian', not_for = $2 where id = $1", [
          id,
          hege.id,
        ])
      if (words === 'Nådd') await database.pool.query("update goal set status = 'reached' where id = $1", [id])
    }
    const measure = await byTeacher(here, { title: 'Trygg voksen' })
    const planned = await byTeacher(here, { title: 'Ikke begynt' })
    for (const [id, status] of [
      [measure.id, 'running'],
      [planned.id, 'planned'],
    ])
      await database.pool.query('update measure set status = $2 where id = $1', [id, status])
    await inTest(database, municipality, async tx => {
      await aMeetingRow(tx, here, [teacher], { days: 1, audience: 'not_guardian', notFor: hege.id })
      await aMeetingRow(tx, here, [teacher, hege], { days: 3 })
    })
    const goals = async (who: Actor) => (await shownAt(who)).goals.map(one => one.words).toSorted()
    expect(await goals(hege)).toEqual(['Få en venn'])
    expect(await goals(trond)).toEqual(['Få en venn', 'Ikke for Hege'])
    expect(await goals(teacher)).toEqual(['Få en venn', 'Ikke for Hege', 'Ikke for foreldre'])
    expect((await shownAt(hege)).measures).toMatchObject([{ title: 'Trygg voksen', arena: 'school' }])
    const when = async (who: Actor) => Date.parse((await shownAt(who)).meeting?.startsAt ?? '')
    expect(await when(hege)).toBeGreaterThan(await when(trond))
    expect((await shownAt(hege)).meeting?.names).toHaveLength(1)
  })

  it('is nothing that was said, also of what was told to all', async () => {
    const before = JSON.stringify(await shownAt(here.hege))
    for (const forWhom of ['everyone', 'helpers'])
      for (const kind of ['important', 'like', 'good_moment', 'tell']) {
        const input = { caseId: here.caseId, kind, forWhom, symbols: [], words: `Sagt ${kind}`, ...anAct() }
        const outcome = await carryOut(here.house, tellAsChild, { actor: at(here.hege), key: randomUUID(), input })
        expect(outcome.is).toBe('done')
      }
    expect(JSON.stringify(await shownAt(here.hege))).toBe(before)
  })

  it('names who is kept from something as before: nobody at the screen finds it out; and that one may hand over none', async () => {
    const { database, municipality, hege, trond } = here
    const before = (await shownAt(hege)).family
    await inTest(database, municipality, tx => keptFrom(tx, here, trond.id, '*'))
    expect((await shownAt(hege)).family).toEqual(before)
    expect((await looks(trond)).is).toBe('hidden')
  })

  it('is hidden at the screen of another child, of another case, and of who is a stranger', async () => {
    const input = { caseId: here.caseId }
    const asks = (over: object) =>
      carryOut(here.house, childsAround, { actor: { ...at(here.hege), ...over }, input }).then(one => one.is)
    expect(await asks({ id: randomUUID() })).toBe('hidden')
    expect(await asks({ handed: { ...at(here.hege).handed, caseId: randomUUID() } })).toBe('hidden')
    expect((await looks(here.colleague)).is).toBe('hidden')
  })
})

describe('a screen that somebody of the owner service hands over', () => {
  /** Of BUP the family is asked about health alone, and one parent is kept from what is about health. */
  async function ofSecret(birthDate: string) {
    const one = await aSharedCase({ birthDate })
    const { database, municipality, caseId, childId, teacher, adviser, hege, trond } = one
    const bo = await bupTakesPart(one)
    await one.ask(['health'], bo.serviceId)
    await inTest(database, municipality, tx => aMeetingRow(tx, one, [teacher, adviser, bo], { days: 3 }))
    const kept = () => inTest(database, municipality, tx => keptFrom(tx, one, hege.id, 'health'))
    const shown = async (by: Actor) => {
      const actor = aChildActor(by, { id: childId, caseId })
      const outcome = await carryOut(one.house, childsAround, { actor, input: { caseId } })
      if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
      return outcome.reply
    }
    return { teacher, hege, trond, kept, shown }
  }

  it('names no service and nobody called to a meeting whom one of the guardians may not know of: a child brings a name home', async () => {
    const { teacher, hege, trond, kept, shown } = await ofSecret('2018-03-14')
    for (const who of [teacher, hege, trond]) expect((await shown(who)).helpers).toHaveLength(3)
    expect((await shown(teacher)).meeting?.names).toContain('Bo Stille')
    await kept()
    for (const who of [teacher, hege]) {
      const { helpers, meeting } = await shown(who)
      expect(helpers.map(one => one.kind)).toEqual(['school', 'ppt'])
      expect(meeting?.names.toSorted()).toEqual(['Anne Råd', 'Marte Vik'])
    }
    expect((await shown(trond)).helpers).toHaveLength(3)
  })

  it('names whom a youth may know of, where the youth has a sight of its own', async () => {
    const { teacher, kept, shown } = await ofSecret('2010-03-14')
    await kept()
    expect((await shown(teacher)).helpers.map(one => one.kind).toSorted()).toEqual(['bup', 'ppt', 'school'])
  })
})
