import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEVELS } from './model.ts'
import { drawnThere, labelsOf, linesOf } from './label-rules.ts'
import { arcsOf, arenaSectors, layOut } from './ring-rules.ts'
import type { Item } from './ring-rules.ts'

const ARENAS = ['home', 'school', 'friends', 'leisure', 'service']
const things = fc
  .record({
    ...{ mine: fc.nat(30), services: fc.nat(12), arenas: fc.integer({ min: 1, max: 5 }) },
    ...{
      around: fc.array(fc.constantFrom(...LEVELS), { maxLength: 50 }),
      help: fc.array(fc.nat(4), { maxLength: 50 }),
    },
  })
  .map(({ mine, services, arenas, around, help }) => {
    const known = ARENAS.slice(0, arenas)
    const items: Item[] = [
      ...Array.from({ length: mine }, (_, i): Item => ({ id: `m${i}`, ring: 'mine', sector: '', shape: 'round' })),
      ...around.map((sector, i): Item => ({ id: `a${i}`, ring: 'around', sector, shape: i % 2 ? 'diamond' : 'round' })),
      ...help.map((at, i): Item => ({ id: `h${i}`, ring: 'help', sector: known[at % arenas] ?? '', shape: 'round' })),
      ...Array.from({ length: services }, (_, i): Item => ({
        id: `s${i}`,
        ring: 'services',
        sector: '',
        shape: 'large',
      })),
    ]
    const tied = help.map((at, i) => ({ itemId: `h${i}`, serviceId: `s${services === 0 ? 0 : at % services}` }))
    return { items, sectors: arenaSectors(known, items), tied }
  })

describe('the drawing of the rings', () => {
  it('puts nothing on top of anything, however much there is', () => {
    fc.assert(
      fc.property(things, ({ items, sectors, tied }) => {
        const placed = layOut(items, sectors, tied)
        placed.forEach((one, place) =>
          placed.slice(place + 1).forEach(other => {
            const apart = Math.hypot(one.x - other.x, one.y - other.y)
            expect(apart, `${one.id} ${other.id}`).toBeGreaterThanOrEqual(one.reach + other.reach - 0.5)
          }),
        )
      }),
    )
  })
  it('shows each thing once at most, and all of them when they are few', () => {
    fc.assert(
      fc.property(things, ({ items, sectors, tied }) => {
        const ids = layOut(items, sectors, tied).map(one => one.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
    const few: Item[] = ARENAS.map((sector, i) => ({ id: `${i}`, ring: 'help', sector, shape: 'round' }))
    expect(layOut(few, arenaSectors(ARENAS, few), [])).toHaveLength(5)
  })
  it('goes all the way round with the arenas, and leaves none out', () => {
    fc.assert(
      fc.property(things, ({ sectors }) => {
        const round = sectors.reduce((sum, one) => sum + one.to - one.from, 0)
        expect(round).toBeCloseTo(2 * Math.PI)
        for (const one of sectors) expect(one.to).toBeGreaterThan(one.from)
      }),
    )
  })
  it('draws each line once, on a track where it meets no other', () => {
    const services: Item[] = ['a', 'b', 'c', 'd', 'e'].map(id => ({ id, ring: 'services', sector: '', shape: 'large' }))
    const placed = layOut(services, [], [])
    const pairs = services.flatMap((one, i) =>
      services.slice(i + 1).map(other => ({ oneId: one.id, otherId: other.id })),
    )
    fc.assert(
      fc.property(fc.subarray(pairs), lines => {
        const arcs = arcsOf(lines, placed)
        expect(arcs).toHaveLength(lines.length)
        const turns = [-2 * Math.PI, 0, 2 * Math.PI]
        const crossing = arcs.filter(one =>
          arcs.some(
            other =>
              one !== other &&
              one.radius === other.radius &&
              turns.some(turn => one.from < other.to + turn - 0.01 && other.from + turn < one.to - 0.01),
          ),
        )
        expect(crossing).toEqual([])
      }),
    )
  })
})

describe('the names in the drawing', () => {
  it('stand on top of nothing, neither each other nor what they name', () => {
    const words = fc.array(fc.constantFrom('Lesegruppe', 'med', 'fast', 'voksen', 'Storebroren'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(things, fc.array(words, { minLength: 1, maxLength: 9 }), ({ items, sectors, tied }, some) => {
        const placed = layOut(items, sectors, tied)
        const titles = new Map(placed.map((one, at) => [one.id, (some[at % some.length] ?? []).join(' ')]))
        const there = drawnThere(sectors, [])
        const labels = labelsOf(placed, titles, there)
        labels.forEach((a, at) => {
          for (const b of labels.slice(at + 1))
            expect(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height).toBe(
              true,
            )
          for (const b of there)
            expect(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height).toBe(
              true,
            )
          for (const { x, y, reach } of placed)
            expect(
              a.x >= x + reach || x - reach >= a.x + a.width || a.y >= y + reach || y - reach >= a.y + a.height,
            ).toBe(true)
        })
      }),
    )
  })
  it('are cut where they are long, and never lose their first word', () => {
    expect(linesOf('Sier fra når noen blir holdt utenfor')).toEqual([
      'Sier fra når',
      expect.stringMatching(/^noen blir.*…$/),
    ])
    expect(linesOf('Bandet')).toEqual(['Bandet'])
  })
})
