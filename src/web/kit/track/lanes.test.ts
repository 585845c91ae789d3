import { expect, test } from 'vitest'
import { placeOf, weeksOf } from './lanes.ts'
import type { Lane } from './lanes.ts'

const laneOf = (from: string, to: string): Lane => ({
  key: from,
  name: 'Kari',
  role: '',
  bars: [{ key: from, label: 'Lek', from, to, state: 'ongoing' }],
})

test('the weeks hold everything, from a Monday', () => {
  const { first, weeks } = weeksOf([laneOf('2026-11-04', '2026-11-30')], '2026-11-24', 10)
  expect(first).toBe('2026-11-02')
  expect(weeks.slice(0, 5)).toEqual([45, 46, 47, 48, 49])
  expect(placeOf('2026-11-30', first, weeks.length)).toBeLessThan(1)
})

test('when there are too many weeks, those around today are kept, also over New Year', () => {
  const { first, weeks } = weeksOf([laneOf('2026-09-01', '2027-03-01')], '2026-12-29', 4)
  expect(weeks).toEqual([51, 52, 53, 1])
  expect(placeOf('2026-12-29', first, 4)).toBeGreaterThan(0)
  expect(placeOf('2026-12-29', first, 4)).toBeLessThan(1)
  expect([placeOf('2026-09-01', first, 4), placeOf('2027-03-01', first, 4)]).toEqual([0, 1])
})
