import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { weeksOf } from './model.ts'
import { isStale, keep, shown } from './rules.ts'

const now = new Date('2026-11-24T09:00:00Z')
const settings = { offers: [{ id: 'company', label: { nb: 'Følge', nn: 'Følgje' } }] }
const codeOf = (result: unknown) => (result instanceof Refusal ? result.code : 'done')
const whole = <T>(result: T | Refusal): T => {
  if (result instanceof Refusal) throw new Error(result.code)
  return result
}

describe('what a service says of its capacity', () => {
  const said = { taking: 'waiting', waitingWeeks: 6, fullUntil: null, offers: ['company'], words: null } as const
  const kept = (more: object) => codeOf(keep({ ...said, offers: ['company'], ...more }, { settings, now }))
  it('is whole: weeks where there is a wait, a coming day where it is full, help that the municipality has', () => {
    expect(kept({})).toBe('done')
    expect(kept({ waitingWeeks: null })).toBe('capacity.incomplete')
    expect(kept({ taking: 'yes' })).toBe('capacity.incomplete')
    expect(kept({ taking: 'yes', waitingWeeks: null })).toBe('done')
    expect(kept({ taking: 'full', waitingWeeks: null, fullUntil: '2026-11-24' })).toBe('done')
    expect(kept({ taking: 'full', waitingWeeks: null, fullUntil: '2026-11-23' })).toBe('capacity.incomplete')
    expect(kept({ fullUntil: '2027-01-01' })).toBe('capacity.incomplete')
    expect(kept({ offers: ['ufo'] })).toBe('capacity.offer_unknown')
    expect(whole(keep({ ...said, offers: ['company', 'company'] }, { settings, now })).offers).toEqual(['company'])
  })

  it('is old after the days that the municipality has set, or past its own day', () => {
    const one = (more: object = {}) =>
      isStale({ updatedAt: now, fullUntil: null, ...more }, { capacityDays: 30 }, '2026-12-24')
    expect(one()).toBe(false)
    expect(one({ updatedAt: new Date('2026-11-23T09:00:00Z') })).toBe(true)
    expect(one({ fullUntil: '2026-12-24' })).toBe(false)
    expect(one({ fullUntil: '2026-12-23' })).toBe(true)
  })
})

describe('weeks to wait', () => {
  it('are a whole number that can be kept', () => {
    expect(['1', ' 6 ', '104'].map(weeksOf)).toEqual([1, 6, 104])
    expect(['', '0', '105', '999', '1e2', '2,5', '-3', 'seks'].map(weeksOf)).toEqual(Array(8).fill(undefined))
  })
})

describe('what whoever chooses among services reads', () => {
  it('is dated, said to be old when it is, and does not say who said it', () => {
    const said = {
      taking: 'full',
      waitingWeeks: null,
      fullUntil: '2027-01-04',
      offers: ['company'],
      words: 'Etter jul',
    } as const
    const kept = { ...said, offers: [...said.offers], updatedAt: now, updatedBy: 'randi', version: 3 }
    expect(shown(kept, { capacityDays: 30 }, '2026-12-24')).toEqual({
      ...said,
      updatedOn: '2026-11-24',
      isStale: false,
    })
    expect(shown(kept, { capacityDays: 30 }, '2026-12-25')).toMatchObject({ isStale: true })
  })
})
