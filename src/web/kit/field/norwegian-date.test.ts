import { expect, test } from 'vitest'
import { asWritten, dayWritten } from './norwegian-date.ts'

test('a day is understood in the ways that people write it', () => {
  for (const text of ['24.11.2026', '24.11.26', ' 24-11-2026 ', '24/11 2026', '24112026', '241126'])
    expect(dayWritten(text)).toBe('2026-11-24')
  expect(dayWritten('1.2.2027')).toBe('2027-02-01')
  expect(asWritten('2026-11-24')).toBe('24.11.2026')
  expect(asWritten('')).toBe('')
})

test('what is no day is no day', () => {
  for (const text of ['', '24', '31.2.2026', '29.2.2027', '11.24.2026', '24.11', 'i morgen'])
    expect(dayWritten(text)).toBeUndefined()
  expect(dayWritten('29.2.2028')).toBe('2028-02-29')
})
