import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantAt } from '../../kernel/time.ts'
import type { MeasureAt, MeetingAt } from './week-model.ts'
import { clashesIn, contactsOf, daysFrom, demandsOf, itemsOf, mondayOf, pairKey, servedOnce } from './week-rules.ts'

const MONDAY = '2026-11-23'
const meeting = (over: Partial<MeetingAt> = {}): MeetingAt => ({
  ...{ id: 'm', childId: 'omar', purpose: 'Samtale', place: 'BUP', called: true, childCalled: false, answer: null },
  ...{ startsAt: instantAt('2026-11-25', '10:30'), endsAt: instantAt('2026-11-25', '11:30') },
  ...over,
})
const measure = (over: Partial<MeasureAt> = {}): MeasureAt => ({
  ...{
    id: 'k',
    childIds: ['zahra'],
    tieId: null,
    title: 'Kurs',
    status: 'running',
    startsOn: '2026-11-01',
    who: 'NAV',
    whoId: 'per',
    byFamily: false,
  },
  week: { weekdays: [1, 3], beginsAt: '09:00', endsAt: '12:00', familyMinutes: 360 },
  ...over,
})
const items = (meetings: readonly MeetingAt[], measures: readonly MeasureAt[]) =>
  itemsOf({ meetings, measures }, MONDAY, 'leyla')

it('a week is from Monday to Sunday, over a change of year too', () => {
  expect(['2026-11-23', '2026-11-25', '2026-11-29', '2027-01-02'].map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-11-23', '2026-12-28'],
  ])
  expect(daysFrom('2026-12-28')).toEqual([
    ...['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'],
  ])
})

describe('what there is in a week', () => {
  it('is each meeting, and each day of a measure from the one on which it begins, in the order of time', () => {
    expect(items([meeting()], [measure()]).map(({ id, on, beginsAt, endsAt }) => [id, on, beginsAt, endsAt])).toEqual([
      ['k', '2026-11-23', '09:00', '12:00'],
      ['k', '2026-11-25', '09:00', '12:00'],
      ['m', '2026-11-25', '10:30', '11:30'],
    ])
    expect(items([], [measure({ status: 'planned', startsOn: '2026-11-24' })]).map(one => one.on)).toEqual([
      '2026-11-25',
    ])
    expect(items([], [measure({ week: null })])).toEqual([])
  })

  it('is the reader’s own where the reader is called and has not said no, does it, or the family’s time is asked for', () => {
    const asks = (one: MeetingAt | MeasureAt) =>
      items('purpose' in one ? [one] : [], 'purpose' in one ? [] : [one])[0]?.asks
    expect([meeting(), meeting({ answer: 'other_time' }), measure()].map(asks)).toEqual([
      'presence',
      'presence',
      'time',
    ])
    const quiet = { weekdays: [1], beginsAt: '09:00', endsAt: '10:00', familyMinutes: 0 }
    expect([meeting({ called: false }), meeting({ answer: 'no' }), measure({ week: quiet })].map(asks)).toEqual([
      ...[null, null, null],
    ])
    expect(asks(measure({ week: quiet, whoId: 'leyla' }))).toBe('presence')
  })

  it('lets a meeting over midnight end with its day', () => {
    const late = meeting({ startsAt: instantAt('2026-11-25', '23:00'), endsAt: instantAt('2026-11-26', '01:00') })
    expect(items([late], [])).toMatchObject([{ on: '2026-11-25', beginsAt: '23:00', endsAt: '23:59' }])
  })
})

describe('two things at the same time', () => {
  const at = (from: string, to: string, over: Partial<MeetingAt> = {}) =>
    meeting({ id: from, startsAt: instantAt('2026-11-25', from), endsAt: instantAt('2026-11-25', to), ...over })

  const hers = measure({ whoId: 'leyla', byFamily: true })

  it('are in the way where the reader is to be at both, whichever child they are about', () => {
    expect(clashesIn(items([meeting()], [hers]))).toEqual([{ first: 1, second: 2, who: 'reader' }])
  })

  it('are asked about where the family’s time is only counted: who has to be there, the family knows', () => {
    expect(clashesIn(items([meeting()], [measure()]))).toEqual([{ first: 1, second: 2, who: 'maybe' }])
    expect(clashesIn(items([meeting({ called: false })], [measure()]))).toEqual([])
  })

  it('are in the way of the child where the child is to be at both', () => {
    const both = [
      at('09:00', '10:00', { called: false, childCalled: true }),
      at('09:30', '10:30', { childCalled: true }),
    ]
    expect(clashesIn(items(both, []))).toEqual([{ first: 0, second: 1, who: 'child' }])
    // A meeting of the grown-ups while the child is at its group.
    const grown = at('09:00', '10:00', { called: false })
    const group = measure({
      childIds: ['omar'],
      week: { weekdays: [3], beginsAt: '09:00', endsAt: '10:00', familyMinutes: 0 },
    })
    expect(clashesIn(items([grown], [group]))).toEqual([])
    expect(clashesIn(items([{ ...grown, childCalled: true }], [group]))).toMatchObject([{ who: 'child' }])
    expect(clashesIn(items([both[0]!, at('09:30', '10:30', { childId: 'zahra', childCalled: true })], []))).toEqual([])
  })

  it('are not where those who help have said that they go together', () => {
    const other = measure({ id: 'b' })
    expect(clashesIn(items([], [measure(), other]))).toHaveLength(2)
    expect(clashesIn(items([], [measure(), other]), new Set([pairKey('k', 'b')]))).toEqual([])
  })

  it('are not where one ends when the other begins, or on another day', () => {
    expect(clashesIn(items([at('09:00', '10:00'), at('10:00', '11:00')], []))).toEqual([])
    const thursday = meeting({ startsAt: instantAt('2026-11-26', '10:30'), endsAt: instantAt('2026-11-26', '11:30') })
    expect(clashesIn(items([meeting({ id: 'x' }), thursday], []))).toEqual([])
  })
})

it('what is asked of the family is what goes on, the most first; what is planned is not asked for yet', () => {
  const reading = measure({ id: 'les', title: 'Lese', whoId: 'leyla', who: 'Leyla', byFamily: true, week: null })
  const asked = demandsOf([reading, measure(), measure({ id: 'p', status: 'planned' })], 'leyla')
  expect(asked.map(({ id, mine, minutes }) => [id, mine, minutes])).toEqual([
    ['k', false, 360],
    ['les', true, 0],
  ])
  const quiet = { weekdays: [], beginsAt: null, endsAt: null, familyMinutes: 0 }
  expect(demandsOf([measure({ week: quiet })], 'leyla')).toEqual([])
})

describe('what serves several children', () => {
  const [omar, zahra] = [
    measure({ id: 'a', childIds: ['omar'], tieId: 'tie' }),
    measure({ id: 'b', childIds: ['zahra'], tieId: 'tie' }),
  ]
  it('is there once, and counted once, for all of them; and is in nobody’s way', () => {
    const { once, standsFor } = servedOnce([omar, zahra], MONDAY)
    expect(once).toMatchObject([{ id: 'a', childIds: ['omar', 'zahra'] }])
    expect(['a', 'b', 'c'].map(standsFor)).toEqual(['a', 'a', 'c'])
    expect(demandsOf(once, 'leyla').map(one => one.minutes)).toEqual([360])
    expect(clashesIn(items([], once))).toEqual([])
    expect(clashesIn(items([], [omar, zahra])).length).toBeGreaterThan(0)
  })

  it('is when it is said to be for one, where nothing is said for the other', () => {
    expect(servedOnce([measure({ ...omar, week: null }), zahra], MONDAY).once).toMatchObject([
      { id: 'a', childIds: ['omar', 'zahra'], week: { familyMinutes: 360 } },
    ])
  })

  it('is two things where each has a time of its own, and where nothing ties them', () => {
    const later = { weekdays: [3, 1], beginsAt: '13:00', endsAt: '14:00', familyMinutes: 60 }
    expect(servedOnce([omar, { ...zahra, week: later }], MONDAY).once).toHaveLength(2)
    expect(servedOnce([omar, { ...zahra, tieId: null }], MONDAY).once).toHaveLength(2)
    expect(servedOnce([omar, { ...zahra, week: { ...omar.week!, weekdays: [3, 1] } }], MONDAY).once).toHaveLength(1)
  })

  it('loses nothing of any child, whatever differs between them', () => {
    const of = fc.record({
      title: fc.constantFrom('Kurs', 'Omars kurs'),
      status: fc.constantFrom('planned' as const, 'running' as const),
      startsOn: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-24', '2026-12-24'),
      whoId: fc.constantFrom('per', 'leyla'),
      week: fc.constantFrom(omar.week, { ...omar.week!, familyMinutes: 30 }),
    })
    fc.assert(
      fc.property(fc.array(of, { maxLength: 4 }), drawn => {
        const tied = drawn.map((one, nth) => measure({ ...one, id: `m${nth}`, childIds: [`c${nth}`], tieId: 'tie' }))
        const { once } = servedOnce(tied, MONDAY)
        const ofEach = (all: readonly MeasureAt[]) => [
          ...items([], all).flatMap(({ childIds, on, title, asks }) =>
            childIds.map(id => [id, on, title, asks].join()),
          ),
          ...demandsOf(all, 'leyla').flatMap(({ childIds, title, mine, minutes }) =>
            childIds.map(id => [id, title, mine, minutes].join()),
          ),
        ]
        expect(ofEach(once).toSorted()).toEqual(ofEach(tied).toSorted())
      }),
    )
    const begun = { ...zahra, startsOn: '2026-11-02' }
    expect(servedOnce([omar, begun], MONDAY).once).toHaveLength(1)
  })
})

it('each who helps is named once, with whom; who holds for most comes first', () => {
  const per = { employeeId: 'per', name: 'Per Aas', title: null, service: 'NAV', phone: null }
  const hanne = { ...per, employeeId: 'hanne', name: 'Hanne Lie', service: 'BUP' }
  const school = { ...per, employeeId: null, name: null, service: 'Lia skole' }
  expect(
    contactsOf([
      { ...hanne, childId: 'omar', holds: false },
      { ...school, childId: 'maryam', holds: false },
      { ...per, childId: 'omar', holds: true },
      { ...per, childId: 'zahra', holds: true },
      { ...per, childId: 'omar', holds: false },
    ]),
  ).toMatchObject([
    { name: 'Per Aas', childIds: ['omar', 'zahra'], holdsFor: ['omar', 'zahra'] },
    { name: 'Hanne Lie', childIds: ['omar'], holdsFor: [] },
    { name: null, service: 'Lia skole', childIds: ['maryam'] },
  ])
})
