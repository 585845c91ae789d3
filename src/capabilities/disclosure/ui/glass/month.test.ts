import { expect, it } from 'vitest'
import { monthBeside } from './month.ts'

it('goes from month to month, also over a new year', () => {
  expect(monthBeside('2026-11', -1)).toBe('2026-10')
  expect(monthBeside('2026-12', 1)).toBe('2027-01')
  expect(monthBeside('2026-01', -1)).toBe('2025-12')
})
