import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, ageOn, covers, dayOf, daysBetween, instantAt, overlap, startOf } from './time.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

describe('local days in Norway', () => {
  test('the day turns at midnight in Oslo, summer and winter', () => {
    expect(dayOf(new Date('2026-11-23T22:59:59Z'))).toBe('2026-11-23')
    expect(dayOf(new Date('2026-11-23T23:00:00Z'))).toBe('2026-11-24')
    expect(dayOf(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01')
    expect(dayOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  })
  test('a local time keeps its hour over the change to winter time', () => {
    expect(instantAt('2026-10-24', '09:00').toISOString()).toBe('2026-10-24T07:00:00.000Z')
    expect(instantAt('2026-10-26', '09:00').toISOString()).toBe('2026-10-26T08:00:00.000Z')
  })
  test('a day begins in itself, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), offset => {
        const day = addDays('2026-01-01', offset)
        expect(dayOf(startOf(day))).toBe(day)
        expect(dayOf(new Date(startOf(day).getTime() - 1))).toBe(addDays(day, -1))
        expect(daysBetween('2026-01-01', day)).toBe(offset)
      }),
    )
  })
  test('a month later is the last day where the month is shorter', () => {
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  })
})

describe('age', () => {
  test('turns on the birthday, not the day before', () => {
    expect(ageOn('2010-11-24', '2026-11-23')).toBe(15)
    expect(ageOn('2010-11-24', '2026-11-24')).toBe(16)
  })
  test('of those born on the leap day turns on the first of March in other years', () => {
    expect(ageOn('2012-02-29', '2027-02-28')).toBe(14)
    expect(ageOn('2012-02-29', '2027-03-01')).toBe(15)
  })
})

describe('working days', () => {
  test('leave out weekends and the public holidays of Norway', () => {
    expect(['2026-11-28', '2026-05-17', '2027-03-25', '2026-12-25'].filter(isWorkingDay)).toEqual([])
    expect(isWorkingDay('2026-11-24')).toBe(true)
  })
  test('five from the day before Maundy Thursday reach past Easter', () => {
    expect(addWorkingDays('2027-03-24', 5)).toBe('2027-04-05')
  })
})

describe('periods', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour))
  test('cover their first instant and not their last', () => {
    expect(covers({ from: at(8), to: at(9) }, at(8))).toBe(true)
    expect(covers({ from: at(8), to: at(9) }, at(9))).toBe(false)
    expect(covers({ from: at(8), to: null }, at(23))).toBe(true)
  })
  test('that touch do not overlap', () => {
    expect(overlap({ from: at(8), to: at(9) }, { from: at(9), to: null })).toBe(false)
    expect(overlap({ from: at(8), to: null }, { from: at(9), to: at(10) })).toBe(true)
  })
})
