import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { NOW, family, staff } from '../case/subject.testing.ts'
import type { PlanDay } from './model.ts'
import { reviewPlan, setDay, showDay, standing } from './rules.ts'

const [TODAY, TOMORROW] = ['2026-11-24', '2026-11-25']
const at = { id: 'new', caseId: 'case', byId: 'marte', now: NOW }
const before: PlanDay = {
  ...{ id: 'old', caseId: 'case', byId: 'rune', at: new Date('2026-10-01T08:00:00Z'), version: 2, kind: 'set' },
  ...{ reviewOn: '2026-12-01', words: null, childViewId: null, childNotHeard: null, notHeard: null },
}
const first = { ...at, version: 0, before: undefined }
const later = { ...at, version: 2, before }
const codeOf = (found: unknown) => (found instanceof Refusal ? found.code : 'done')

it('the day that stands is none of version 0 before anybody has set one', () => {
  expect(standing(undefined)).toEqual({ reviewOn: null, version: 0 })
  expect(standing(before)).toEqual({ reviewOn: '2026-12-01', version: 2 })
})

describe('the day of the whole plan', () => {
  it('is set without a why, and keeps none that is given', () => {
    const set = {
      id: 'new',
      caseId: 'case',
      byId: 'marte',
      at: NOW,
      version: 1,
      kind: 'set',
      reviewOn: TOMORROW,
      words: null,
    }
    expect(setDay({ on: TOMORROW }, first)).toEqual({ ...set, childViewId: null, childNotHeard: null, notHeard: null })
    expect(setDay({ on: TOMORROW, because: 'Fordi' }, first)).toMatchObject({ kind: 'set', words: null })
  })

  it('is moved with a why alone', () => {
    expect(codeOf(setDay({ on: TOMORROW }, later))).toBe('review.why_moved')
    expect(setDay({ on: TOMORROW, because: 'Mor er syk' }, later)).toMatchObject({
      ...{ id: 'new', version: 3, kind: 'moved', reviewOn: TOMORROW, words: 'Mor er syk' },
    })
  })

  it('is to come: not today', () => {
    for (const known of [first, later])
      expect(codeOf(setDay({ on: TODAY, because: 'Fordi' }, known))).toBe('review.day_passed')
  })

  it('is written from the one that stands, and else compared with it', () => {
    const stale = setDay({ on: TOMORROW, because: 'Fordi' }, { ...later, version: 1 })
    expect(stale).toMatchObject({ code: 'version.conflict', data: { theirs: standing(before) } })
    expect(codeOf(setDay({ on: TOMORROW }, { ...first, version: 1 }))).toBe('version.conflict')
  })
})

describe('what came of looking the plan over', () => {
  const known = { ...later, childViewIsKnown: true }
  const said = (child: Parameters<typeof reviewPlan>[0]['child'], nextOn = TOMORROW) => ({
    ...{ words: 'Vi fortsetter.', nextOn, child },
  })
  const heard = { is: 'view', viewId: 'view', weight: 'followed' } as const

  it('keeps the child’s view beside it', () => {
    expect(reviewPlan(said(heard), known)).toMatchObject({
      ...{ kind: 'reviewed', version: 3, reviewOn: TOMORROW, words: 'Vi fortsetter.' },
      ...{ childViewId: 'view', childNotHeard: null, notHeard: null },
    })
  })

  it('keeps else why the child was not heard', () => {
    expect(
      reviewPlan(said({ is: 'not_heard', reason: 'did_not_want', because: 'Ville ikke' }), {
        ...known,
        childViewIsKnown: false,
      }),
    ).toMatchObject({
      ...{ childViewId: null, childNotHeard: 'Ville ikke', notHeard: 'did_not_want' },
    })
  })

  it('takes no view that is not there, and none that was not followed without a why', () => {
    expect(codeOf(reviewPlan(said(heard), { ...known, childViewIsKnown: false }))).toBe('review.child_missing')
    expect(codeOf(reviewPlan(said({ ...heard, weight: 'partly' }), known))).toBe('voice.why_missing')
    expect(codeOf(reviewPlan(said({ ...heard, weight: 'partly', because: 'For langt' }), known))).toBe('done')
  })

  it('has a next day to come, and is written from the day that stands', () => {
    expect(codeOf(reviewPlan(said(heard, TODAY), known))).toBe('review.day_passed')
    expect(reviewPlan(said(heard), { ...known, version: 1 })).toMatchObject({
      ...{ code: 'version.conflict', data: { theirs: standing(before) } },
    })
  })
})

describe('the day as somebody sees it', () => {
  const reviewed: PlanDay = { ...before, id: 'r', version: 3, kind: 'reviewed', childNotHeard: 'Var ikke trygt hjemme' }
  const names = new Map([['rune', 'Rune']])

  it('is nothing before there is one', () => {
    expect(showDay([], { actor: staff('marte'), names })).toBeNull()
  })

  it('has why the child was not heard for those who work with it, and for the family only that it was not', () => {
    const forStaff = showDay([reviewed, before], { actor: staff('marte'), names })
    expect(forStaff).toMatchObject({ on: '2026-12-01', version: 3 })
    expect(forStaff?.latest.map(one => [one.by, one.childHeard, one.childNotHeard])).toEqual([
      ['Rune', false, 'Var ikke trygt hjemme'],
      ['Rune', null, null],
    ])
    const forParent = showDay([reviewed], { actor: family('hege'), names: new Map() })
    expect(forParent?.latest.map(one => [one.by, one.childHeard, one.childNotHeard])).toEqual([['', false, null]])
    const listened = { ...reviewed, childNotHeard: null, childViewId: 'view' }
    expect(showDay([listened], { actor: family('hege'), names })?.latest[0]?.childHeard).toBe(true)
  })
})
