import { describe, expect, it } from 'vitest'
import { draftPlace } from './day/draft-place.ts'
import { weekOf } from './day/week.ts'

describe('the week ahead', () => {
  const item = (at: string) => ({ key: at, at, text: 'Møte' })
  const days = (items: readonly string[], today: string) =>
    weekOf(items.map(item), today).map(({ day, items: some }) => [day.slice(8), some.length])

  it('shows today and the working days, with what is in them by the day in Oslo', () => {
    // 2026-11-24 is a Tuesday; 23.30 in UTC is the next day here.
    expect(days(['2026-11-25T23:30:00Z', '2026-11-24T12:00:00Z'], '2026-11-24')).toEqual([
      ['24', 1],
      ['25', 0],
      ['26', 1],
      ['27', 0],
      ['30', 0],
    ])
  })
  it('shows a Saturday only when something is on it, and today whatever the day', () => {
    expect(days(['2026-11-28T10:00:00Z'], '2026-11-26').map(([day]) => day)).toEqual([
      '26',
      '27',
      '28',
      '30',
      '01',
      '02',
    ])
    expect(days([], '2026-11-29').map(([day]) => day)).toEqual(['29', '30', '01', '02', '03', '04'])
  })
})

describe('a draft', () => {
  it('leads back to where it was written', () => {
    expect(draftPlace('concern.new')).toEqual({ of: 'concern', to: '/undring/ny' })
    expect(draftPlace('log.entry:abc')).toEqual({ of: 'log', to: '/barn/abc/logg' })
    expect(draftPlace('measure.new:abc')).toEqual({ of: 'plan', to: '/barn/abc/plan' })
    expect(draftPlace('report.new')).toEqual({ of: 'other', to: '/akutt' })
    // Its id is not a case's: the text stands in the log where it was begun.
    expect(draftPlace('log.correction:abc')).toBeUndefined()
    expect(draftPlace('something.else:abc')).toBeUndefined()
  })
})
