import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { theClock } from '../../../tests/house.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aCase, inTest } from '../case/testing.ts'
import { listViews } from '../voice/operations/list.ts'
import { recordView } from '../voice/operations/record.ts'
import { recordEvaluation } from './operations/evaluate.ts'
import { sayOfMeasure } from '../own-word/operations/say.ts'
import { byTeacher, done, house, measure, planFor, tried } from './slice.testing.ts'
import type { Case } from './slice.testing.ts'

const began = theClock.now()
afterEach(() => theClock.set(began))

const look = {
  carriedOut: 'yes',
  effect: 'some',
  decision: 'continue',
  nextOn: '2027-01-12',
  child: { is: 'not_heard', because: 'Var syk' },
}
const evaluate = (actor: Actor, one: Case, measureId: string, version: number, more: object = {}) =>
  done(recordEvaluation, actor, { caseId: one.caseId, measureId, version, ...look, ...more })

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

  it('takes the part of a talk that the child lets others know, and its weight stands with the talk', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const talk = { is: 'heard', talkedBy: one.teacher.id, talkedOn: '2026-11-24', ways: ['talk'], words: 'Alt jeg sa' }
    const view = { ...talk, tell: 'some', told: 'Bare dette', tellWhom: 'everyone' }
    await done(recordView, one.teacher, { caseId: one.caseId, moment: 'evaluation', view })
    const proposed = (await planFor(one.teacher, one.caseId)).childView
    expect(proposed?.words).toBe('Bare dette')
    const child = { is: 'view', viewId: proposed?.id, weight: 'followed' }
    await evaluate(one.teacher, one, added.id, 1, { child })
    const seen = (await planFor(one.guardians[0], one.caseId)).measures[0]?.evaluations[0]
    expect(seen).toMatchObject({ childWords: 'Bare dette', weight: { weight: 'followed' } })
    const { views } = await done(listViews, one.teacher, { caseId: one.caseId })
    expect(views).toMatchObject([{ words: 'Alt jeg sa', weights: [{ weight: 'followed' }] }])
  })

  it('keeps what the child says in it, and why the child was not heard, from the parents unless the child lets them', async () => {
    const one = await aCase(house.database, { sharedWithPpt: ['plan'] })
    const [hege, trond] = one.guardians
    const of = async (child: object) => {
      const added = await byTeacher(one)
      await evaluate(one.teacher, one, added.id, 1, { child })
    }
    await of({ is: 'said', words: 'Ikke si det hjemme', weight: 'partly', because: 'Hun sa det om far' })
    await of({ is: 'said', words: 'Det kan alle vite', audience: 'everyone', weight: 'followed' })
    await of({ is: 'not_heard', because: 'Var hos far og blåmerket' })
    const own = await byTeacher(one, { responsible: { kind: 'guardian', id: trond.id }, arena: 'home' })
    await evaluate(trond, one, own.id, 1, { child: { is: 'said', words: 'Vil ikke til mor' } })
    const [forTeacher, forAdviser, forHege, forTrond] = await Promise.all(
      [one.teacher, one.adviser, hege, trond].map(async actor => JSON.stringify(await planFor(actor, one.caseId))),
    )
    for (const words of [
      'Ikke si det hjemme',
      'Hun sa det om far',
      'Det kan alle vite',
      'blåmerket',
      'Vil ikke til mor',
    ])
      expect(forTeacher).toContain(words)
    // Why it was not followed may tell what it was: it is read by whoever reads the words.
    expect(forAdviser).not.toMatch(/Ikke si det hjemme|Hun sa det om far/)
    for (const parent of [forHege, forTrond]) {
      expect(parent).toContain('Det kan alle vite')
      expect(parent).toContain('"childHeard":false')
      expect(parent).not.toMatch(/Ikke si det hjemme|Hun sa det om far|blåmerket/)
    }
    expect(forHege).not.toContain('Vil ikke til mor')
    expect(forTrond).toContain('Vil ikke til mor')
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
  it('given before an evaluation stands beside it, and not after it any more', async () => {
    const one = await aCase(house.database)
    const added = await byTeacher(one)
    const say = (words: string) =>
      done(sayOfMeasure, one.guardians[0], { caseId: one.caseId, measureId: added.id, said: { words } })
    await say('Før')
    theClock.forward(1)
    await evaluate(one.teacher, one, added.id, 1)
    theClock.forward(1)
    await say('Etter')
    const [shown] = (await planFor(one.teacher, one.caseId)).measures
    expect(shown?.evaluations[0]?.views.map(view => view.words)).toEqual(['Før'])
    expect(shown?.views.map(view => view.words)).toEqual(['Etter'])
  })

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
