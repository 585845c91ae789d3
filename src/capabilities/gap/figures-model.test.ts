import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOf } from '../../kernel/time.ts'
import { highestFirst, medianOf, notFew, yearOf } from './figures-model.ts'

describe('a number about few', () => {
  it('is not shown, and none is', () => {
    expect([0, 1, 4, 5, 40].map(cases => notFew(cases, 5))).toEqual([0, null, null, 5, 40])
  })
  it('is no median either, nor one of which one family is most', () => {
    expect([9, 10].map(cases => medianOf({ cases, days: 7, most: 0.2 }, 5))).toEqual([null, 7])
    expect([0.4, 0.41].map(most => medianOf({ cases: 10, days: 7, most }, 5))).toEqual([7, null])
  })
})

describe('the order of the figures', () => {
  it('tells nothing of those that are hidden', () => {
    const rows = [
      { of: 'a', days: null },
      { of: 'b', days: 7 },
      { of: 'c', days: null },
      { of: 'd', days: 40 },
    ]
    expect(highestFirst(rows, one => one.days).map(one => one.of)).toEqual(['d', 'b', 'a', 'c'])
  })
})

describe('the year of the figures', () => {
  it('is four whole quarters, the same every day of a quarter', () => {
    expect(yearOf('2026-11-24')).toEqual({ from: '2025-10-01', to: '2026-09-30' })
    expect(yearOf('2027-01-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), at => {
        const today = dayOf(at)
        const { from, to } = yearOf(today)
        expect(to < today).toBe(true)
        expect(addMonths(addDays(to, 1), -12)).toBe(from)
        expect(['01-01', '04-01', '07-01', '10-01']).toContain(from.slice(5))
        expect(addMonths(addDays(to, 1), 3) > today).toBe(true)
      }),
    )
  })
})
