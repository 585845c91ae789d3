import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/time.ts'
import { isNewlyOwn, mayInvite } from './rules.ts'

const ON = '2027-03-10'
const at = (day: string) => new Date(`${day}T09:00:00Z`)

describe('that the case is one’s own', () => {
  it('is news from the day itself, for as long as it was told of before', () => {
    expect(isNewlyOwn(ON, '2027-03-09', 60)).toBe(false)
    expect(isNewlyOwn(ON, ON, 60)).toBe(true)
    expect(isNewlyOwn(ON, '2027-05-08', 60)).toBe(true)
    expect(isNewlyOwn(ON, '2027-05-09', 60)).toBe(false)
  })

  it('is none where nobody knows the day', () => {
    expect(isNewlyOwn(null, ON, 60)).toBe(false)
  })

  it('is never said before it is so, nor while nothing can be done about it, whatever the municipality has set', () => {
    const days = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 365 }), (off, reminderDays) => {
        const today = addDays(ON, off)
        if (!isNewlyOwn(ON, today, reminderDays)) return
        expect(today >= ON).toBe(true)
        expect(mayInvite(ON, at(today), reminderDays)).toBe(true)
      }),
    )
  })
})
