import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import type { ChildPart, Look, Measure, NewMeasure } from './model.ts'
import { CARRIED_OUT, DECISIONS, EFFECTS } from './model.ts'
import { evaluate, withoutEffect } from './rules/evaluation.ts'
import type { Evaluated, Evaluating } from './rules/evaluation.ts'
import { addGoal, changeGoal, ownerOf } from './rules/goal.ts'
import { add, change, end, start } from './rules/measure.ts'
import type { Adding } from './rules/measure.ts'
import { aGoal, aMeasure, aStandingGoal } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
let count = 0
const newId = () => `id-${++count}`
const code = (result: unknown) => (result instanceof Refusal ? result.code : 'done')

const fresh = (more: Partial<NewMeasure> = {}): NewMeasure => ({
  goalId: null,
  title: 'Lese på arabisk hjemme',
  details: null,
  arena: 'home',
  responsible: { kind: 'guardian', id: 'amira' },
  startsOn: '2026-11-24',
  evaluateOn: '2027-01-05',
  topic: 'plan',
  ...more,
})
const known = { responsibleIsKnown: true, goalIsOpen: true, topicIsOpen: true }
const adding: Adding = {
  ...known,
  belongs: { to: 'case', caseId: 'case' },
  addedBy: 'kari',
  serviceId: 'kindergarten',
  now,
  newId,
}

describe('a measure', () => {
  it('has one responsible and a day of evaluation, and runs from the day it begins', () => {
    expect(add(fresh(), adding)).toMatchObject({ status: 'running', responsible: { kind: 'guardian', id: 'amira' } })
    expect(add(fresh({ startsOn: '2026-12-01' }), adding)).toMatchObject({ status: 'planned' })
  })

  it('is not added for somebody unknown, a closed goal, a topic that is not seen, or a day that has been', () => {
    expect(code(add(fresh(), { ...adding, responsibleIsKnown: false }))).toBe('plan.responsible_unknown')
    expect(code(add(fresh(), { ...adding, goalIsOpen: false }))).toBe('plan.goal_unknown')
    expect(code(add(fresh(), { ...adding, topicIsOpen: false }))).toBe('plan.topic_closed')
    expect(code(add(fresh({ startsOn: '2027-02-01' }), adding))).toBe('plan.evaluated_before_start')
    expect(code(add(fresh({ startsOn: '2026-10-01', evaluateOn: '2026-11-23' }), adding))).toBe(
      'plan.evaluated_in_the_past',
    )
  })

  it('that a service owns has no case', () => {
    const own = add(fresh(), { ...adding, belongs: { to: 'service', serviceId: 'school', group: '8B' } })
    expect(own).toMatchObject({ caseId: null, ownerServiceId: 'school', forGroup: '8B' })
  })

  it('is changed from the version that was read, and not after its end', () => {
    expect(change(aMeasure(), 1, fresh(), { ...known, now })).toMatchObject({ title: fresh().title, version: 2 })
    expect(code(change(aMeasure({ version: 2 }), 1, fresh(), { ...known, now }))).toBe('version.conflict')
    const over = aMeasure({ status: 'ended', endedAs: 'no_effect', endedAt: now })
    expect(code(change(over, 1, fresh(), { ...known, now }))).toBe('plan.measure_ended')
  })

  it('keeps a day of evaluation that has passed while something else is changed', () => {
    const late = aMeasure({ evaluateOn: '2026-11-20' })
    const same = fresh({ startsOn: '2026-10-19', evaluateOn: '2026-11-20' })
    expect(code(change(late, 1, same, { ...known, now }))).toBe('done')
    expect(code(change(late, 1, { ...same, evaluateOn: '2026-11-19' }, { ...known, now }))).toBe(
      'plan.evaluated_in_the_past',
    )
  })

  it('starts today at the latest, and ends with how', () => {
    const planned = aMeasure({ status: 'planned', startsOn: '2026-12-01', evaluateOn: '2027-01-05' })
    expect(start(planned, 1, now)).toMatchObject({ status: 'running', startsOn: '2026-11-24' })
    expect(end(aMeasure(), 1, 'family_wish', now)).toMatchObject({
      status: 'ended',
      endedAs: 'family_wish',
      endedAt: now,
    })
  })
})

const look = (more: Partial<Look> = {}): Look => ({
  carriedOut: 'yes',
  effect: 'some',
  decision: 'continue',
  nextOn: '2027-01-11',
  guardians: [],
  ...more,
})
const seen: ChildPart = { is: 'view', viewId: 'view', weight: 'followed' }
const evaluating: Evaluating = {
  by: { kind: 'employee', whose: 'service', id: 'kari' },
  serviceId: 'kindergarten',
  childId: 'noor',
  childViewIsKnown: true,
  guardianIds: ['amira', 'yusuf'],
  hasReplacement: false,
  now,
  newId,
}
const evaluated = (one: Look, child: ChildPart | undefined = seen, more: Partial<Evaluating> = {}): Evaluated => {
  const result = evaluate(aMeasure(), 1, one, child, { ...evaluating, ...more })
  if (result instanceof Refusal) throw new Error(result.code)
  return result
}
const refused = (one: Look, child: ChildPart | undefined = seen, more: Partial<Evaluating> = {}) =>
  code(evaluate(aMeasure(), 1, one, child, { ...evaluating, ...more }))

describe('an evaluation', () => {
  it('moves the measure on to the next day', () => {
    expect(evaluated(look()).measure).toMatchObject({ status: 'running', evaluateOn: '2027-01-11', version: 2 })
  })

  it('needs a day that is to come when the measure goes on', () => {
    for (const nextOn of [null, '2026-11-24']) expect(refused(look({ nextOn }))).toBe('plan.next_date_missing')
  })

  it('ends the measure with what came of it', () => {
    const endedAs = (more: Partial<Look>) => evaluated(look({ decision: 'end', ...more })).measure.endedAs
    expect(endedAs({ effect: 'goal_reached' })).toBe('goal_reached')
    expect(endedAs({ effect: 'none' })).toBe('no_effect')
    expect(endedAs({ effect: 'worse' })).toBe('no_effect')
    expect(endedAs({ effect: 'some' })).toBe('not_needed')
  })

  it('puts something new in its place only together with what it is', () => {
    expect(refused(look({ decision: 'new' }))).toBe('plan.replacement_missing')
    expect(evaluated(look({ decision: 'new' }), seen, { hasReplacement: true }).measure.endedAs).toBe('replaced')
  })

  it('does not pass without the child: the view and its weight, or why it was not got', () => {
    expect(code(evaluate(aMeasure(), 1, look(), undefined, evaluating))).toBe('plan.child_missing')
    expect(refused(look(), { is: 'said' })).toBe('plan.child_missing')
    expect(refused(look(), seen, { childViewIsKnown: false })).toBe('plan.child_missing')
    expect(refused(look(), { ...seen, weight: 'partly' })).toBe('voice.why_missing')
    expect(
      evaluated(look(), { is: 'not_heard', reason: 'not_reached', because: 'Syk i dag' }).evaluation,
    ).toMatchObject({
      ...{ childNotHeard: 'Syk i dag', notHeard: 'not_reached' },
    })
    const { evaluation, views } = evaluated(look(), { is: 'said', helps: 'yes', weight: 'followed' })
    expect(views.find(view => view.id === evaluation.childSaidId)).toMatchObject({ whose: 'child', personId: 'noor' })
  })

  it('keeps the three views side by side, one home’s words from the other', () => {
    const guardians = [
      { guardianId: 'amira', helps: 'some' as const },
      { guardianId: 'yusuf', words: 'Hun gruer seg' },
    ]
    const { views } = evaluated(look({ words: 'Hun leker mer', guardians }), {
      ...{ is: 'said', words: 'Gøy med Elias', weight: 'followed' },
    })
    expect(views.map(view => [view.whose, view.personId, view.audience, view.writtenBy])).toEqual([
      ['service', 'kari', 'everyone', null],
      ['child', 'noor', 'own_service', 'kari'],
      ['guardian', 'amira', 'team', 'kari'],
      ['guardian', 'yusuf', 'team', 'kari'],
    ])
    expect(refused(look({ guardians: [{ guardianId: 'somebody', words: 'x' }] }))).toBe('plan.guardian_unknown')
  })

  it('tells what the child said only to those the child names; a guardian never speaks for the child to the other', () => {
    const said = (by: Evaluating['by'], more: object = {}) =>
      evaluated(look(), { is: 'said', words: 'Hemmelig', weight: 'followed', ...more }, { by }).views.find(
        view => view.whose === 'child',
      )
    const guardian = { kind: 'family', whose: 'guardian', id: 'amira' } as const
    expect(said(evaluating.by)?.audience).toBe('own_service')
    expect(said(evaluating.by, { audience: 'everyone' })?.audience).toBe('everyone')
    expect(said(guardian)?.audience).toBe('team')
    expect(said(guardian, { audience: 'everyone' })?.audience).toBe('team')
  })

  it('by a youth is the child’s own view', () => {
    const by = { kind: 'family', whose: 'child', id: 'noor' } as const
    const { views, evaluation } = evaluated(look({ effect: 'none' }), undefined, { by })
    expect(views).toMatchObject([{ whose: 'child', personId: 'noor', audience: 'not_guardians', writtenBy: null }])
    expect(views[0]?.helps).toBe('no')
    expect(evaluation.childSaidId).toBe(views[0]?.id)
  })

  it('of a measure without a child asks for no child', () => {
    expect(code(evaluate(aMeasure(), 1, look(), undefined, { ...evaluating, childId: null }))).toBe('done')
  })

  it('always leaves a running measure with a day to come, or an ended one with how', () => {
    const looks = fc.record({
      carriedOut: fc.constantFrom(...CARRIED_OUT),
      effect: fc.constantFrom(...EFFECTS),
      decision: fc.constantFrom(...DECISIONS),
      nextOn: fc.constantFrom(null, '2026-11-23', '2026-11-24', '2026-11-25', '2027-03-01'),
    })
    fc.assert(
      fc.property(looks, one => {
        const result = evaluate(aMeasure(), 1, look(one), seen, { ...evaluating, hasReplacement: true })
        const left = result instanceof Refusal ? result.code : leftBehind(result.measure)
        const goesOn = one.decision === 'continue' || one.decision === 'adjust'
        const hasDay = one.nextOn !== null && one.nextOn > '2026-11-24'
        expect(left).toBe(
          goesOn ? (hasDay ? 'running with a day to come' : 'plan.next_date_missing') : 'ended with how',
        )
      }),
    )
  })
})

const leftBehind = ({ status, evaluateOn, endedAs }: Measure): string => {
  if (status === 'running' && evaluateOn > '2026-11-24' && endedAs === null) return 'running with a day to come'
  return status === 'ended' && endedAs !== null ? 'ended with how' : 'neither'
}

describe('evaluations without effect in a row', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day))
  it('are counted from the last one back, whatever the order they come in', () => {
    const some = { effect: 'some' as const, at: at(1) }
    const none = { effect: 'none' as const, at: at(5) }
    const worse = { effect: 'worse' as const, at: at(9) }
    expect(withoutEffect([worse, some, none])).toEqual({ inARow: 2, since: at(5) })
    expect(withoutEffect([none, worse, { effect: 'much', at: at(10) }])).toEqual({ inARow: 0, since: null })
    expect(withoutEffect([])).toEqual({ inARow: 0, since: null })
  })
})

describe('a goal', () => {
  const about = { id: 'goal', caseId: 'case', addedBy: 'kari', at: now, serviceId: 'kindergarten' }
  const here = { guardianIds: ['amira'], areaIds: ['language'], topicIsOpen: true }
  it('of the family needs no more than its words', () => {
    expect(addGoal(aGoal(), { ...here, ...about })).toMatchObject({ status: 'open', words: aGoal().words })
  })

  it('is heard of by who wrote it, else by the one it was written down for; the services’ by nobody', () => {
    const down = aStandingGoal({ addedBy: 'kari', serviceId: 'school' })
    expect(ownerOf({ ...down, whose: 'child' }, 'ellen')).toEqual({ id: 'ellen', role: 'youth' })
    const hers = { ...down, whose: 'guardian', guardianId: 'hege' } as const
    expect(ownerOf(hers, 'ellen')).toEqual({ id: 'hege', role: 'guardian' })
    expect(ownerOf({ ...down, whose: 'services' }, 'ellen')).toBeUndefined()
    expect(ownerOf({ ...down, serviceId: null, addedBy: 'hege' }, 'ellen')).toEqual({ id: 'hege', role: 'guardian' })
  })

  it('of the services says how it is seen and by when', () => {
    const bare = aGoal({ whose: 'services' })
    expect(code(addGoal(bare, { ...here, ...about }))).toBe('plan.goal_incomplete')
    const whole = { ...bare, area: 'language', sign: 'Hun bruker tre ord på rad', targetOn: '2027-06-01' }
    expect(code(addGoal(whole, { ...here, ...about }))).toBe('done')
  })

  it('belongs to a guardian of the child, in an area that the municipality has', () => {
    const wrong = [aGoal({ whose: 'guardian', guardianId: 'trond' }), aGoal({ guardianId: 'amira' })]
    for (const one of wrong) expect(code(addGoal(one, { ...here, ...about }))).toBe('plan.guardian_unknown')
    expect(code(addGoal(aGoal({ area: 'astrology' }), { ...here, ...about }))).toBe('plan.area_unknown')
    expect(code(addGoal(aGoal(), { ...here, ...about, topicIsOpen: false }))).toBe('plan.topic_closed')
  })

  it('is changed from the version that was read', () => {
    const reached = { ...aGoal(), status: 'reached' as const }
    expect(changeGoal(aStandingGoal(), 1, reached, here, 'kari')).toMatchObject({ status: 'reached', version: 2 })
    expect(code(changeGoal(aStandingGoal({ version: 3 }), 1, reached, here, 'kari'))).toBe('version.conflict')
  })

  it('of the family keeps its words, whose it is and who reads it, whoever else changes it', () => {
    const own = aStandingGoal({ whose: 'guardian', guardianId: 'hege', addedBy: 'hege', serviceId: null })
    const stands = { ...own, guardianId: 'hege' }
    const around = { ...here, guardianIds: [] }
    for (const wrong of [
      { words: 'Noe annet' },
      { whose: 'child' as const, guardianId: null },
      { topic: 'health' as const },
    ])
      expect(code(changeGoal(own, 1, { ...stands, ...wrong }, around, 'kari'))).toBe('plan.goal_not_yours')
    // Also when the one who wrote it answers for the child no longer.
    const seen = { status: 'reached' as const, sign: 'Hun ler', targetOn: '2027-06-01' }
    expect(changeGoal(own, 1, { ...stands, ...seen }, around, 'kari')).toMatchObject({
      ...seen,
      words: own.words,
      addedBy: 'hege',
    })
  })

  it('that was written down for the family is worded by who wrote it down alone; one of the services by all of them', () => {
    const words = { words: 'Noe annet' }
    const down = aStandingGoal({ addedBy: 'kari' })
    expect(code(changeGoal(down, 1, { ...down, ...words }, here, 'per'))).toBe('plan.goal_not_yours')
    expect(changeGoal(down, 1, { ...down, ...words }, here, 'kari')).toMatchObject(words)
    const whole = { area: 'language', sign: 'Hun bruker tre ord', targetOn: '2027-06-01' }
    const ours = aStandingGoal({ whose: 'services', ...whole })
    expect(changeGoal(ours, 1, { ...ours, ...words }, here, 'per')).toMatchObject(words)
    expect(code(changeGoal(ours, 1, { ...ours, whose: 'child' }, here, 'per'))).toBe('plan.goal_not_yours')
  })
})
