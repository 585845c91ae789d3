import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aCase, inTest } from '../case/testing.ts'
import { endMeasuresOfClosed } from './index.ts'
import { addGoal, changeGoal } from './operations/goal.ts'
import { addMeasure, changeMeasure, endMeasure, startMeasure } from './operations/measure.ts'
import { openPlan } from './operations/open.ts'
import { byTeacher, done, house, measure, planFor, tried } from './slice.testing.ts'
import type { Case } from './slice.testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

describe('the plan', () => {
  it('has the family’s own goals first, each in its owner’s words', async () => {
    const one = await aCase(house.database)
    const [hege] = one.guardians
    const settings = (await planFor(one.teacher, one.caseId)).areas[0]
    await done(addGoal, one.teacher, {
      caseId: one.caseId,
      whose: 'services',
      words: 'Lars tåler å tape i spill',
      area: settings?.id,
      sign: 'Han blir med videre når han taper',
      targetOn: '2027-06-01',
    })
    // A guardian's own goal is that guardian's, whatever the request says.
    await done(addGoal, hege, { caseId: one.caseId, whose: 'services', words: 'At han vil gå på skolen igjen' })
    const plan = await planFor(one.guardians[1], one.caseId)
    expect(plan.goals.map(goal => [goal.whose, goal.owner, goal.words])).toEqual([
      ['guardian', 'Hege', 'At han vil gå på skolen igjen'],
      ['services', null, 'Lars tåler å tape i spill'],
    ])
  })

  it('lets the guardian who has promised something say that it has begun, and no other guardian', async () => {
    const one = await aCase(house.database)
    const [hege, trond] = one.guardians
    const responsible = { kind: 'guardian', id: hege.id } as const
    await byTeacher(one, { title: 'Lese hjemme', responsible, startsOn: '2026-11-26', evaluateOn: '2027-01-05' })
    const [planned] = (await planFor(hege, one.caseId)).measures
    expect(planned).toMatchObject({ status: 'planned', responsible: { me: true }, may: { evaluate: true } })
    const begin = { caseId: one.caseId, measureId: planned?.id, version: planned?.version }
    expect(await tried(startMeasure, trond, begin)).toBe('hidden')
    await done(startMeasure, hege, begin)
    expect((await planFor(one.teacher, one.caseId)).measures).toMatchObject([{ status: 'running' }])
  })

  it('shows a measure to the one who has consent for its topic, and to nobody without', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    await byTeacher(one, { title: 'Skolen' })
    await byTeacher(one, { title: 'Hjemme', topic: 'home' })
    const titles = async (actor: Actor) =>
      (await planFor(actor, one.caseId)).measures.map(each => each.title).toSorted()
    expect(await titles(one.teacher)).toEqual(['Hjemme', 'Skolen'])
    expect(await titles(one.adviser)).toEqual(['Skolen'])
    expect(await tried(openPlan, one.colleague, { caseId: one.caseId })).toBe('hidden')
    const asHome = measure({ responsible: { kind: 'employee', id: one.teacher.id }, topic: 'home' })
    expect(await tried(addMeasure, one.adviser, { caseId: one.caseId, ...asHome })).toBe('plan.topic_closed')
  })

  it('keeps how a goal and a measure read before they were changed', async () => {
    const one = await aCase(house.database)
    const goal = await done(addGoal, one.teacher, { caseId: one.caseId, whose: 'child', words: 'Få en venn' })
    const again = { caseId: one.caseId, goalId: goal.id, whose: 'child', words: 'Få to venner', status: 'open' }
    await done(changeGoal, one.teacher, { ...again, version: 1 })
    expect(await tried(changeGoal, one.teacher, { ...again, version: 1 })).toBe('version.conflict')
    const added = await byTeacher(one)
    const responsible = { kind: 'guardian' as const, id: one.guardians[0].id }
    const changed = { caseId: one.caseId, measureId: added.id, ...measure({ responsible, title: 'Hjemmelesing' }) }
    await done(changeMeasure, one.teacher, { ...changed, version: 1 })
    const kept = await inTest(house.database, one.municipality, tx =>
      tx
        .selectFrom('plan_history')
        .select(['content', 'version'])
        .where('municipality_id', '=', one.municipality)
        .execute(),
    )
    expect(kept.map(row => row.content)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ words: 'Få en venn' }),
        expect.objectContaining({ title: 'Fast voksen i friminuttene' }),
      ]),
    )
  })
})

describe('a measure', () => {
  it('has one responsible among those around the child, and the database refuses none or two', async () => {
    const one = await aCase(house.database)
    const stranger = { ...measure({ responsible: { kind: 'employee', id: one.adviser.id } }), caseId: one.caseId }
    expect(await tried(addMeasure, one.teacher, stranger)).toBe('plan.responsible_unknown')
    const added = await byTeacher(one)
    for (const responsible of [{ responsible_employee_id: null }, { responsible_guardian_id: one.guardians[0].id }]) {
      const break_ = inTest(house.database, one.municipality, tx =>
        tx
          .updateTable('measure')
          .set(responsible)
          .where('municipality_id', '=', one.municipality)
          .where('id', '=', added.id)
          .execute(),
      )
      await expect(break_).rejects.toMatchObject({ code: '23514', constraint: 'one_responsible' })
    }
  })

  it('is closed to a youth who is too young to see, and open to one who is old enough', async () => {
    const young = await aCase(house.database, { birthDate: '2017-03-14' })
    const old = await aCase(house.database, { birthDate: '2010-03-14' }, young)
    const asChild = (one: Case) => ({
      caseId: one.caseId,
      ...measure({ responsible: { kind: 'child', id: one.childId } }),
    })
    expect(await tried(addMeasure, young.teacher, asChild(young))).toBe('plan.responsible_unknown')
    expect(await tried(addMeasure, old.teacher, asChild(old))).toBe('done')
  })

  it('is ended with how, and then no more', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const end = { caseId: one.caseId, measureId: added.id, endedAs: 'family_wish' }
    await done(endMeasure, one.teacher, { ...end, version: 1 })
    expect(await tried(endMeasure, one.teacher, { ...end, version: 2 })).toBe('plan.measure_ended')
    expect(await tried(endMeasure, one.guardians[0], { ...end, version: 2 })).toBe('hidden')
  })

  it('ends with its case', async () => {
    const one = await aCase(house.database)
    await byTeacher(one)
    const act = { municipality: one.municipality, caseId: one.caseId, now: theClock.now(), newId: randomUUID }
    await inTest(house.database, one.municipality, tx => endMeasuresOfClosed(tx, act))
    expect((await planFor(one.teacher, one.caseId)).measures).toMatchObject([
      { status: 'ended', endedAs: 'case_closed' },
    ])
  })

  it('is published as due from the day after its day of evaluation', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const due = (day: string) =>
      inTestAt(one, day, tx =>
        tx
          .selectFrom('measure_due')
          .select(['measure_id', 'since'])
          .where('municipality_id', '=', one.municipality)
          .execute(),
      )
    expect(await due('2026-12-15T20:00:00Z')).toEqual([])
    expect(await due('2026-12-16T01:00:00Z')).toEqual([
      { measure_id: added.id, since: new Date('2026-12-15T23:00:00Z') },
    ])
  })
})

/** In a transaction at another time than the tests' own. */
const inTestAt: <T>(one: Case, at: string, work: Parameters<typeof inTest<T>>[2]) => Promise<T> = async (
  one,
  at,
  work,
) => {
  const before = theClock.now()
  theClock.set(new Date(at))
  try {
    return await inTest(house.database, one.municipality, work)
  } finally {
    theClock.set(before)
  }
}
