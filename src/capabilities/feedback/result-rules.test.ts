import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { THEMES } from '../settings/questionnaire-model.ts'
import { groupsOf, resultsOf } from './result-rules.ts'
import type { Fewest, Unit, Voice } from './result-rules.ts'

const FEWEST: Fewest = { people: 10, children: 5 }
const at = new Date('2026-09-01T10:00:00Z')
/** Oppvekst with two schools and PPT below; a school has a unit of its own below it. */
const UNITS: readonly Unit[] = [
  { id: 'area', parentId: null },
  { id: 'school', parentId: 'area' },
  { id: 'sfo', parentId: 'school' },
  { id: 'other', parentId: 'area' },
  { id: 'ppt', parentId: null },
]
const voice = (over: Partial<Voice>): Voice => ({
  ...{
    personId: 'p',
    childId: 'c',
    serviceId: 'school',
    phase: 'during',
    theme: 'trust',
    value: 3,
    at,
    seen: false,
    kin: [],
  },
  ...over,
})
/** So many people, each about a child of its own, in one service. */
const people = (count: number, serviceId: string | null, value = 3): readonly Voice[] =>
  Array.from({ length: count }, (_, no) => {
    const id = `${serviceId} ${no}`
    return voice({ personId: id, childId: id, serviceId, value })
  })
/** Those who have answered were asked, and as many others, each of a home of its own. */
const said = (voices: readonly Voice[]) => ({
  voices,
  asked: [
    ...voices,
    ...voices.map(one => ({ ...one, personId: `no ${one.personId}`, childId: `no ${one.personId}`, kin: [] })),
  ],
})
const of = (voices: readonly Voice[], serviceId: string | null) =>
  resultsOf(said(voices), UNITS, FEWEST).find(one => one.serviceId === serviceId)

describe('what can be shown', () => {
  it('is nothing of nine people, and of ten between what their mean lies', () => {
    expect(resultsOf(said(people(9, 'school')), UNITS, FEWEST)).toEqual([])
    expect(of(people(10, 'school', 2), 'school')).toMatchObject({ low: 2, high: 3 })
    expect(of(people(10, 'school', 4), 'school')).toMatchObject({ low: 3, high: 4 })
    expect(of(people(10, 'school', 0), 'school')).toMatchObject({ low: 0, high: 1 })
  })
  it('is nothing of ten people about four children', () => {
    const families = people(10, 'school').map((one, no) => ({ ...one, childId: `${no % 4}` }))
    expect(resultsOf(said(families), UNITS, FEWEST)).toEqual([])
    expect(resultsOf(said(people(10, 'school')), UNITS, { people: 10, children: 11 })).toEqual([])
  })
  it('counts nobody twice: the latest alone', () => {
    const twice = people(5, 'school').flatMap(one => [one, { ...one, at: new Date(at.getTime() + 1) }])
    expect(resultsOf(said(twice), UNITS, FEWEST)).toEqual([])
    const later = people(10, 'school', 0).map(one => ({ ...one, value: 4, at: new Date(at.getTime() + 1) }))
    expect(of([...people(10, 'school', 0), ...later], 'school')).toMatchObject({ low: 3 })
  })
  it('never lets the few of one service be what is left of the unit', () => {
    const voices = [...people(10, 'school', 4), ...people(3, 'other', 0)]
    expect(of(voices, 'school')).toMatchObject({ low: 3 })
    expect(of(voices, 'other')).toBeUndefined()
    // The three are too few above the school as well: the unit and the municipality tell of the ten alone.
    expect(of(voices, 'area')).toMatchObject({ low: 3 })
    expect(of(voices, null)).toMatchObject({ low: 3 })
  })
  it('puts the few of several services together where they are enough', () => {
    const voices = [...people(6, 'other', 1), ...people(4, 'school', 1), ...people(10, 'ppt', 3)]
    expect([of(voices, 'other'), of(voices, 'school')]).toEqual([undefined, undefined])
    expect(of(voices, 'area')).toMatchObject({ low: 1, high: 2 })
    expect(of(voices, null)).toMatchObject({ low: 2, high: 3 })
  })
})

const arbVoices = fc
  .record({
    crowd: fc.integer({ min: 0, max: 120 }),
    seeds: fc.array(
      fc.record({
        place: fc.constantFrom<(string | null)[]>('area', 'school', 'sfo', 'other', 'ppt', null),
        value: fc.integer({ min: 0, max: 4 }),
        theme: fc.constantFrom(...THEMES.slice(0, 2)),
      }),
      { minLength: 120, maxLength: 120 },
    ),
    /** One and the same answer from everybody: what is hardest to hide. */
    same: fc.option(fc.integer({ min: 0, max: 4 })),
    many: fc.constantFrom(1, 2, 3),
    /** Each of so many is seen by somebody else. */
    seenEach: fc.constantFrom(1, 2, 5, 9, 1000),
  })
  .map(({ crowd, seeds, same, many, seenEach }) =>
    seeds.slice(0, crowd).map(({ place, value, theme }, no) =>
      voice({
        ...{ personId: `p${no}`, childId: `c${Math.floor(no / many)}`, serviceId: place, theme },
        value: same ?? value,
        seen: no % seenEach === seenEach - 1,
      }),
    ),
  )
const shown = (voices: readonly Voice[]) => JSON.stringify(resultsOf(said(voices), UNITS, FEWEST))

/** Other answers of the same people by which the same is shown, where one says something and what others said is known to be as it is. */
function otherwise(voices: readonly Voice[], who: Voice, says: number, known: ReadonlySet<Voice>) {
  const group = groupsOf(said(voices.filter(one => one.theme === who.theme)), UNITS, FEWEST).find(one =>
    one.voices.includes(who),
  )
  if (!group) return voices.map(one => (one === who ? { ...one, value: says } : one))
  const n = group.voices.length
  const band = Math.min(Math.floor(group.voices.reduce((sum, one) => sum + one.value, 0) / n), 3)
  const free = group.voices.filter(one => one !== who && !known.has(one))
  const told = group.voices.reduce((sum, one) => sum + (one !== who && known.has(one) ? one.value : 0), says)
  let rest = Math.min(Math.max(band * n - told, 0), free.length * 4)
  return voices.map(one => {
    if (one === who) return { ...one, value: says }
    if (!free.includes(one)) return one
    const value = Math.min(rest, 4)
    rest -= value
    return { ...one, value }
  })
}
/** What insiders know together: all that was said at a screen or shown, and all that one home has said. */
const knownTo = (voices: readonly Voice[], home: Voice | undefined) =>
  new Set(voices.filter(one => one.seen || one.childId === home?.childId))

describe('from all that is shown', () => {
  it('nobody works out one answer: each could be any, also to several who know all that was seen and all of one home', () => {
    let [tried, shownOfMany] = [0, 0]
    fc.assert(
      fc.property(arbVoices, fc.nat(), fc.nat(), (voices, first, second) => {
        const who = voices[first % Math.max(voices.length, 1)]
        if (!who) return
        const known = knownTo(voices, voices[second % voices.length])
        const before = shown(voices)
        for (const says of [0, 1, 2, 3, 4]) {
          expect(shown(otherwise(voices, who, says, known))).toBe(before)
          tried += 1
          if (before !== '[]' && known.size > 3) shownOfMany += 1
        }
      }),
      { numRuns: 400 },
    )
    expect(tried).toBeGreaterThan(300)
    expect(shownOfMany).toBeGreaterThan(20)
  })
  it('nobody who sat beside nine children works out the tenth answer', () => {
    const beside = people(9, 'school', 1).map(one => ({ ...one, seen: true }))
    const tenth = (value: number) => [...beside, voice({ personId: 'tenth', childId: 'tenth', value })]
    expect([0, 4].map(value => shown(tenth(value)))).toEqual(['[]', '[]'])
  })
  it('what others have seen counts where those whom nobody saw are many enough, else these alone are told of', () => {
    const seen = people(3, 'school', 0).map(one => ({
      ...one,
      personId: `s${one.personId}`,
      childId: one.personId,
      seen: true,
    }))
    const size = (unseen: number) =>
      groupsOf(said([...people(unseen, 'school'), ...seen]), UNITS, FEWEST)[0]?.voices.length
    expect([9, 10, 17, 18].map(size)).toEqual([undefined, 10, 17, 21])
  })
  it('a home counts once towards the fewest, however many of it have answered', () => {
    const both = people(10, 'school').map((one, no) => ({ ...one, kin: [`home ${no >> 1}`] }))
    expect(shown(both)).toBe('[]')
    const many = people(20, 'school').map((one, no) => ({ ...one, kin: [`home ${no >> 1}`] }))
    expect(groupsOf(said(many), UNITS, FEWEST)[0]?.voices).toHaveLength(20)
    // Of twelve in eleven homes so few are left beside the home of two that one of these is left out.
    const few = people(12, 'school').map((one, no) => ({ ...one, kin: no < 2 ? ['home'] : [] }))
    expect(groupsOf(said(few), UNITS, FEWEST)[0]?.voices).toHaveLength(11)
  })
  it('nothing is of fewer people or children than may be, in any difference of what is shown', () => {
    fc.assert(
      fc.property(arbVoices, voices => {
        for (const theme of new Set(voices.map(one => one.theme))) {
          const groups = groupsOf(said(voices.filter(one => one.theme === theme)), UNITS, FEWEST)
          const all = groups.flatMap(one => one.voices.map(({ personId }) => personId))
          expect(new Set(all).size).toBe(all.length)
          for (const { voices: some } of groups) {
            expect(some.length).toBeGreaterThanOrEqual(FEWEST.people)
            expect(new Set(some.map(one => one.childId)).size).toBeGreaterThanOrEqual(FEWEST.children)
          }
        }
      }),
    )
  })
  it('who is in which group follows from who has answered, never from what', () => {
    const who = (voices: readonly Voice[]) =>
      groupsOf(said(voices), UNITS, FEWEST).map(one => [one.serviceId, one.voices.map(({ personId }) => personId)])
    fc.assert(
      fc.property(arbVoices, fc.integer({ min: 0, max: 4 }), (voices, value) => {
        const one = voices.filter(({ theme }) => theme === 'useful')
        expect(who(one.map(each => ({ ...each, value })))).toEqual(who(one))
      }),
    )
  })
})

describe('that somebody has answered', () => {
  const ten = people(10, 'school')
  /** So many others were asked as well, and have not answered. */
  const beside = (count: number, serviceId: string | null = 'school') => ({
    voices: ten,
    asked: [...ten, ...people(10 + count, serviceId).slice(10)],
  })
  const places = (some: ReturnType<typeof beside>) => resultsOf(some, UNITS, FEWEST).map(one => one.serviceId)

  it('is told of nobody by a number that is shown: a third more homes were asked than must have answered', () => {
    expect(places(beside(0))).toEqual([])
    expect(places(beside(3))).toEqual([])
    expect(places(beside(4))).toEqual(['school', 'area', null])
    // Whoever was asked about another service hides them in the unit above alone.
    expect(places(beside(4, 'other'))).toEqual(['area', null])
  })
  it('is hidden by homes, not by how many of a home are asked, and by those who were asked at that time', () => {
    const home = beside(8)
    const asked = home.asked.map((one, no) => (no < 10 ? one : { ...one, kin: ['one home'] }))
    expect(places({ ...home, asked })).toEqual([])
    expect(
      places({ ...home, asked: home.asked.map((one, no) => (no < 10 ? one : { ...one, phase: 'after' })) }),
    ).toEqual([])
  })
  it('of those who are left over is hidden by none of those who hide others', () => {
    const seen = people(9, 'area').map(one => ({ ...one, seen: true }))
    const some = { voices: [...ten, ...seen], asked: [...ten, ...seen, ...people(14, 'school').slice(10)] }
    expect(groupsOf(some, UNITS, FEWEST).map(one => [one.serviceId, one.voices.length])).toEqual([['school', 10]])
  })
})

describe('what is shown', () => {
  it('is true: the mean of those it is of lies between', () => {
    fc.assert(
      fc.property(arbVoices, voices => {
        for (const { serviceId, theme, low, high } of resultsOf(said(voices), UNITS, FEWEST)) {
          const under = (id: string | null): boolean =>
            serviceId === null || id === serviceId || (id !== null && under(parentOf(id)))
          const some = groupsOf(said(voices.filter(one => one.theme === theme)), UNITS, FEWEST)
            .filter(one => one.serviceId === serviceId || (one.serviceId !== null && under(one.serviceId)))
            .flatMap(one => one.voices)
          const mean = some.reduce((sum, one) => sum + one.value, 0) / some.length
          expect(mean).toBeGreaterThanOrEqual(low)
          expect(mean).toBeLessThanOrEqual(high)
        }
      }),
    )
  })
  it('is the same in whatever order the answers lie', () => {
    const sorted = (voices: readonly Voice[]) =>
      resultsOf(said(voices), UNITS, FEWEST)
        .map(one => JSON.stringify(one))
        .toSorted()
    fc.assert(
      fc.property(arbVoices, voices => {
        expect(sorted(voices.toReversed())).toEqual(sorted(voices))
      }),
    )
  })
})
const parentOf = (id: string) => UNITS.find(one => one.id === id)?.parentId ?? null
