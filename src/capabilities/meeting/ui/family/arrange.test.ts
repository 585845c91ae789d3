import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrange } from './arrange.ts'

const now = new Date('2026-11-23T12:00:00Z')
const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString()
const meeting = (id: string, days: number, more: object = {}) => ({
  ...{ id, state: days > 0 ? ('called' as const) : ('held' as const), endsAt: at(days), minutes: null },
  ...{ may: { answer: days > 0, respond: true }, responses: [] },
  ...more,
})
const minutes = { version: 2, at: at(-1) }
const ids = ({ coming, open, earlier }: ReturnType<typeof arrange>) =>
  [coming, open, earlier].map(each => each.map(one => one.id))

describe('the meetings of a family', () => {
  it('to come are all there, the first first', () => {
    expect(ids(arrange([meeting('c', 9), meeting('b', 5), meeting('a', 2)], now, undefined))).toEqual([
      ['a', 'b', 'c'],
      [],
      [],
    ])
    expect(ids(arrange([meeting('c', 9), meeting('b', 5), meeting('a', 2)], now, 'c'))[0]).toEqual(['c', 'a', 'b'])
  })

  it('whose minutes I am asked about stand open, both of them, though other minutes are later', () => {
    const said = { responses: [{ me: true, version: 2 }] }
    const all = [meeting('d', -1, { minutes, ...said }), meeting('c', -9, { minutes }), meeting('b', -20, { minutes })]
    expect(ids(arrange(all, now, undefined))).toEqual([[], ['c', 'b'], ['d']])
    expect(ids(arrange(all, now, 'b'))).toEqual([[], ['b', 'c'], ['d']])
    expect(ids(arrange(all, now, 'd'))).toEqual([[], ['d', 'c', 'b'], []])
  })

  it('are asked about anew when the minutes are corrected', () => {
    const before = [{ me: true, version: 1 }]
    expect(ids(arrange([meeting('a', -1, { minutes, responses: before })], now, undefined))[1]).toEqual(['a'])
  })

  it('that are answered show the latest minutes, and the earlier ones can be opened', () => {
    const said = { responses: [{ me: true, version: 2 }] }
    const all = [meeting('c', -1), meeting('b', -2, { minutes, ...said }), meeting('a', -3, { minutes, ...said })]
    expect(ids(arrange(all, now, undefined))).toEqual([[], ['b'], ['c', 'a']])
  })

  it('are all open while they wait for an answer, and the one that is named and has no minutes is the first of the rest', () => {
    const waiting = ['f', 'e', 'd', 'c'].map((id, nth) => meeting(id, -1 - nth, { minutes }))
    const all = [...waiting, meeting('b', -8), meeting('a', -9, { state: 'cancelled' as const })]
    expect(ids(arrange(all, now, 'a'))).toEqual([[], ['f', 'e', 'd', 'c'], ['a', 'b']])
  })

  it('each stand in one place, whatever there is', () => {
    const one = fc.record({
      days: fc.integer({ min: -30, max: 30 }),
      has: fc.boolean(),
      said: fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.nat({ max: 12 }), (list, chosen) => {
        const all = list.map(({ days, has, said }, nth) =>
          meeting(`m${nth}`, days, has ? { minutes, responses: [{ me: true, version: said }] } : {}),
        )
        const { coming, open, earlier } = arrange(all, now, `m${chosen}`)
        const shown = [...new Set([...coming, ...open, ...earlier])]
        expect(shown).toHaveLength(all.length)
        expect(earlier.some(each => open.includes(each) || coming.includes(each))).toBe(false)
      }),
    )
  })
})
