import { describe, expect, it } from 'vitest'
import type { Week, Weighed } from './model.ts'
import { clashesOf, minutesOf, pairOf, sameTime, weekOf } from './rules.ts'

const week = (more: Partial<Week> = {}): Week => ({
  ...{ weekdays: [1, 3], beginsAt: '09:00', endsAt: '10:00', familyMinutes: 0 },
  ...more,
})
const measure = (id: string, more: Partial<Weighed> = {}): Weighed => ({
  ...{ id, status: 'running', goalId: null, area: null, serviceId: 'school', week: null },
  ...more,
})
const word = (says: 'together' | 'against', fits = true) => ({ firstId: 'a', secondId: 'b', says, fits })

describe('two weeks', () => {
  it('meet on a day they share, while both go on', () => {
    expect(sameTime(week(), week({ weekdays: [3], beginsAt: '09:59', endsAt: '11:00' }))).toBe(true)
    expect(sameTime(week(), week({ beginsAt: '08:00', endsAt: '12:00' }))).toBe(true)
  })
  it('do not when one begins as the other ends, on other days, or without a time', () => {
    expect(sameTime(week(), week({ beginsAt: '10:00', endsAt: '11:00' }))).toBe(false)
    expect(sameTime(week(), week({ beginsAt: '08:00', endsAt: '09:00' }))).toBe(false)
    expect(sameTime(week(), week({ weekdays: [2, 4] }))).toBe(false)
    expect(sameTime(week(), week({ weekdays: [], beginsAt: null, endsAt: null }))).toBe(false)
    expect(sameTime(week(), null)).toBe(false)
  })
})

describe('measures in each other’s way', () => {
  it('are those at the same time, before and after they begin', () => {
    const two = (status: Weighed['status']) => [measure('b', { week: week() }), measure('a', { week: week(), status })]
    const clash = { kind: 'time', firstId: 'a', secondId: 'b', against: false }
    expect(clashesOf(two('running'), [])).toEqual([{ ...clash, begun: true }])
    expect(clashesOf(two('planned'), [])).toEqual([{ ...clash, begun: false }])
    expect(clashesOf(two('ended'), [])).toEqual([])
    const said = { firstId: 'a', secondId: 'b', says: 'together', fits: true } as const
    expect(clashesOf(two('running'), [said])).toEqual([])
    expect(clashesOf(two('running'), [{ ...said, fits: false }])).toEqual([{ ...clash, begun: true }])
  })

  it('are those of two services for the same goal or area, until somebody has said that they pull together', () => {
    const for_ = (more: Partial<Weighed>) => [
      measure('a', { goalId: 'g', area: 'learning' }),
      measure('b', { serviceId: 'ppt', ...more }),
    ]
    const kinds = (more: Partial<Weighed>, ...said: ReturnType<typeof word>[]) =>
      clashesOf(for_(more), said).map(one => [one.kind, one.against])
    expect(kinds({ goalId: 'g' })).toEqual([['goal', false]])
    expect(kinds({ goalId: 'other', area: 'learning' })).toEqual([['goal', false]])
    expect(kinds({ goalId: 'other', area: 'health' })).toEqual([])
    expect(kinds({})).toEqual([])
    expect(kinds({ goalId: 'g', serviceId: 'school' })).toEqual([])
    expect(kinds({ goalId: 'g', serviceId: null })).toEqual([])
    expect(kinds({ goalId: 'g' }, word('together'))).toEqual([])
    expect(kinds({ goalId: 'g' }, word('together', false))).toEqual([['goal', false]])
  })

  it('are any two of which somebody has said so, whatever they are for', () => {
    const two = [measure('a'), measure('b', { status: 'planned' })]
    expect(clashesOf(two, [word('against', false)])).toEqual([
      { kind: 'goal', firstId: 'a', secondId: 'b', against: true, begun: false },
    ])
    expect(clashesOf(two, [word('together')])).toEqual([])
  })
})

it('a family is asked for the minutes of what goes on', () => {
  const asks = (familyMinutes: number, status: Weighed['status']) =>
    measure('a', { status, week: week({ familyMinutes }) })
  expect(minutesOf([asks(60, 'running'), asks(90, 'running'), asks(500, 'planned'), measure('b')])).toBe(150)
})

it('a time has days, a beginning and a later end', () => {
  expect(weekOf(week({ weekdays: [5, 1, 5] }))).toEqual(week({ weekdays: [1, 5] }))
  const code = (more: Partial<Week>) => weekOf(week(more))
  expect(code({ weekdays: [], beginsAt: null, endsAt: null, familyMinutes: 45 })).toMatchObject({ familyMinutes: 45 })
  for (const more of [{ weekdays: [] }, { beginsAt: null }, { endsAt: null }])
    expect(code(more)).toMatchObject({ code: 'conflict.week_incomplete' })
  for (const endsAt of ['09:00', '08:59']) expect(code({ endsAt })).toMatchObject({ code: 'conflict.ends_before' })
})

it('a pair is kept in one order', () => {
  expect([pairOf('a', 'b'), pairOf('b', 'a'), pairOf('a', 'a')]).toEqual([['a', 'b'], ['a', 'b'], undefined])
})
