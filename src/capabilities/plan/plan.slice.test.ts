import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { aHouse, theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { carryOut } from '../../platform/api/carry-out.ts'
import type { Operation, AnyContract } from '../../platform/api/operation.ts'
import { aCase, inTest } from '../case/testing.ts'
import { recordView } from '../voice/operations/record.ts'
import type { NewMeasure } from './model.ts'
import { recordEvaluation } from './operations/evaluate.ts'
import { addGoal, changeGoal } from './operations/goal.ts'
import { addMeasure, changeMeasure, endMeasure } from './operations/measure.ts'
import { openPlan } from './operations/open.ts'
import { sayOfMeasure } from './operations/say.ts'
import { endMeasuresOfClosed } from './index.ts'

const house = await aHouse()
const began = theClock.now()
afterEach(() => theClock.set(began))
type Case = Awaited<ReturnType<typeof aCase>>

/** Carries out and expects it done. */
async function done<C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}
const tried = async <C extends AnyContract, S>(op: Operation<C, S>, actor: Actor, input: object) => {
  const outcome = await carryOut(house, op, { actor, key: randomUUID(), input })
  return outcome.is === 'refused' ? (outcome.refusal as { code: string }).code : outcome.is
}
const measure = (more: Partial<NewMeasure> & Pick<NewMeasure, 'responsible'>): NewMeasure => ({
  goalId: null,
  title: 'Fast voksen i friminuttene',
  details: null,
  arena: 'school',
  startsOn: '2026-11-24',
  evaluateOn: '2026-12-15',
  topic: 'plan',
  ...more,
})
const byTeacher = (one: Case, more: Partial<NewMeasure> = {}) =>
  done(addMeasure, one.teacher, {
    caseId: one.caseId,
    ...measure({ responsible: { kind: 'employee', id: one.teacher.id }, ...more }),
  })
const planFor = (actor: Actor, caseId: string) => done(openPlan, actor, { caseId })
const look = {
  carriedOut: 'yes',
  effect: 'some',
  decision: 'continue',
  nextOn: '2027-01-12',
  child: { is: 'not_heard', because: 'Var syk' },
}
const evaluate = (actor: Actor, one: Case, measureId: string, version: number, more: object = {}) =>
  done(recordEvaluation, actor, { caseId: one.caseId, measureId, version, ...look, ...more })

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

describe('an evaluation', () => {
  it('shows child, parents and services side by side, and moves the measure on', async () => {
    const one = await aCase(house.database)
    const [hege, trond] = one.guardians
    const added = await byTeacher(one)
    const view = await done(recordView, one.teacher, {
      caseId: one.caseId,
      moment: 'evaluation',
      view: {
        is: 'heard',
        ...{ talkedBy: one.teacher.id, talkedOn: '2026-11-24', ways: ['talk'], words: 'Det er roligere nå.' },
        ...{ tell: 'all', tellWhom: 'everyone' },
      },
    })
    await evaluate(one.teacher, one, added.id, 1, {
      child: { is: 'view', viewId: view.id, weight: 'followed' },
      words: 'Færre konflikter',
      guardians: [{ guardianId: trond.id, helps: 'no', words: 'Skolen er problemet' }],
    })
    const [forTeacher, forHege, forTrond] = await Promise.all(
      [one.teacher, hege, trond].map(async actor => (await planFor(actor, one.caseId)).measures[0]),
    )
    expect(forTeacher).toMatchObject({ evaluateOn: '2027-01-12', version: 2 })
    expect(forTeacher?.evaluations[0]).toMatchObject({
      ...{ childWords: 'Det er roligere nå.', weight: { weight: 'followed' }, by: 'Marte Vik' },
      views: expect.arrayContaining([
        expect.objectContaining({ whose: 'service', words: 'Færre konflikter' }),
        expect.objectContaining({ whose: 'guardian', words: 'Skolen er problemet', name: 'Trond' }),
      ]),
    })
    // One home's words are not shown to the other.
    expect(JSON.stringify(forHege)).not.toContain('Skolen er problemet')
    expect(JSON.stringify(forTrond)).toContain('Skolen er problemet')
  })

  it('by the guardian who is responsible is made in the portal; another guardian does not', async () => {
    const one = await aCase(house.database)
    const [hege, trond] = one.guardians
    const added = await byTeacher(one, { responsible: { kind: 'guardian', id: trond.id }, arena: 'home' })
    const input = { caseId: one.caseId, measureId: added.id, version: 1, ...look, words: 'Vi får det til' }
    expect(await tried(recordEvaluation, hege, input)).toBe('hidden')
    await done(recordEvaluation, trond, { ...input, child: { is: 'said', words: 'Gøy' } })
    const seen = (await planFor(one.teacher, one.caseId)).measures[0]
    expect(seen?.evaluations).toMatchObject([{ by: 'Trond', carriedOut: 'yes', effect: 'some' }])
  })

  it('does not pass without the child, and the database holds it too', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const { child: _, ...without } = look
    const input = { caseId: one.caseId, measureId: added.id, version: 1, ...without }
    expect(await tried(recordEvaluation, one.teacher, input)).toBe('plan.child_missing')
    const past = inTest(house.database, one.municipality, tx =>
      tx
        .insertInto('evaluation')
        .values({
          ...{ municipality_id: one.municipality, id: randomUUID(), measure_id: added.id, case_id: one.caseId },
          ...{ evaluated_on: '2026-11-24', carried_out: 'yes', effect: 'some', decision: 'end' },
          ...{ by_kind: 'employee', by_id: one.teacher.id, at: theClock.now() },
        })
        .execute(),
    )
    await expect(past).rejects.toMatchObject({ constraint: 'child_heard_or_why' })
  })

  it('never draws in what a child said on an ordinary day, nor what is not told to the evaluator', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const added = await byTeacher(one)
    const talk = { is: 'heard', talkedBy: one.teacher.id, talkedOn: '2026-11-24', ways: ['talk'], words: 'Hemmelig' }
    const say = (moment: string) =>
      done(recordView, one.teacher, { caseId: one.caseId, moment, view: { ...talk, tell: 'nothing' } })
    const [ordinary, secret] = [await say('everyday'), await say('evaluation')]
    const by = (actor: Actor, viewId: string) =>
      tried(recordEvaluation, actor, {
        ...{ caseId: one.caseId, measureId: added.id, version: 1, ...look },
        child: { is: 'view', viewId, weight: 'followed' },
      })
    expect(await by(one.teacher, ordinary.id)).toBe('plan.child_missing')
    expect(await by(one.adviser, secret.id)).toBe('plan.child_missing')
    expect(await by(one.teacher, secret.id)).toBe('done')
    for (const reader of [one.adviser, ...one.guardians])
      expect(JSON.stringify(await planFor(reader, one.caseId))).not.toContain('Hemmelig')
  })

  it('twice in a row without effect suggests the coordinating unit, and does nothing by itself', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    await evaluate(one.teacher, one, added.id, 1, { effect: 'none' })
    expect((await planFor(one.teacher, one.caseId)).stalled).toBeNull()
    theClock.forward(1)
    await evaluate(one.teacher, one, added.id, 2, { effect: 'worse' })
    const plan = await planFor(one.teacher, one.caseId)
    expect(plan.stalled).toMatchObject({ inARow: 2 })
    expect(plan.measures).toMatchObject([{ status: 'running' }])
    const published = await inTest(house.database, one.municipality, tx =>
      tx.selectFrom('plan_without_effect').select('in_a_row').where('case_id', '=', one.caseId).execute(),
    )
    expect(published).toEqual([{ in_a_row: 2 }])
  })

  it('that replaces the measure adds the new one, or nothing at all when the new one is refused', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const replacement = (evaluateOn: string) => ({
      decision: 'new',
      replacement: measure({ responsible: { kind: 'employee', id: one.teacher.id }, title: 'Vennegruppe', evaluateOn }),
    })
    const input = { caseId: one.caseId, measureId: added.id, version: 1, ...look }
    const bad = await tried(recordEvaluation, one.teacher, { ...input, ...replacement('2026-11-01') })
    expect(bad).toBe('plan.evaluated_before_start')
    expect((await planFor(one.teacher, one.caseId)).measures).toMatchObject([{ status: 'running', version: 1 }])
    const replaced = await evaluate(one.teacher, one, added.id, 1, replacement('2027-02-01'))
    const plan = await planFor(one.teacher, one.caseId)
    expect(plan.measures.find(each => each.id === replaced.replacedBy)?.title).toBe('Vennegruppe')
    expect(plan.measures.find(each => each.id === added.id)).toMatchObject({ endedAs: 'replaced' })
  })
})

describe('a thumb', () => {
  it('is given by each parent for oneself, and one home’s words stay from the other', async () => {
    const one = await aCase(house.database)
    const [hege, trond] = one.guardians
    const added = await byTeacher(one)
    const say = { caseId: one.caseId, measureId: added.id, said: { helps: 'some', words: 'Han gleder seg' } }
    await done(sayOfMeasure, hege, say)
    const words = async (actor: Actor) =>
      (await planFor(actor, one.caseId)).measures[0]?.views.map(view => [view.name, view.words, view.me])
    expect(await words(hege)).toEqual([['Hege', 'Han gleder seg', true]])
    expect(await words(one.teacher)).toEqual([['Hege', 'Han gleder seg', false]])
    expect(await words(trond)).toEqual([])
    const forTrond = { ...say, onBehalfOf: { whose: 'guardian', personId: trond.id } }
    expect(await tried(sayOfMeasure, hege, forTrond)).toBe('plan.guardian_unknown')
  })

  it('of the child, written down by an employee, reaches the parents only when the child lets it', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const say = (words: string, more: object = {}) =>
      done(sayOfMeasure, one.teacher, {
        ...{ caseId: one.caseId, measureId: added.id, said: { words }, ...more },
        onBehalfOf: { whose: 'child', personId: one.childId },
      })
    await say('Ikke si det')
    await say('Det hjelper', { audience: 'everyone' })
    const plan = await planFor(one.guardians[0], one.caseId)
    expect(plan.measures[0]?.views.map(view => view.words)).toEqual(['Det hjelper'])
  })
})
