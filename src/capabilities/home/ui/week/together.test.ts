import { expect, it } from 'vitest'
import { togetherOn } from './together.ts'

const item = (title: string, on = '2026-11-25') => ({
  ...{ kind: 'measure' as const, id: title, childIds: ['omar'], on, beginsAt: '09:00', endsAt: '10:00', title },
  ...{ place: null, who: null, asks: null, ofChild: true },
})
const shown = (
  items: ReturnType<typeof item>[],
  clashes: { first: number; second: number; who: 'reader' | 'child' | 'maybe' }[],
) => togetherOn({ items, clashes }, '2026-11-25').map(({ items: all, who }) => [all.map(one => one.title).join(), who])

it('things in each other’s way stand together, however they are joined, and say what is surest', () => {
  const day = ['A', 'B', 'C', 'D'].map(title => item(title))
  expect(shown(day, [])).toEqual([
    ['A', undefined],
    ['B', undefined],
    ['C', undefined],
    ['D', undefined],
  ])
  const both = [
    { first: 0, second: 2, who: 'maybe' as const },
    { first: 1, second: 2, who: 'reader' as const },
  ]
  expect(shown(day, both)).toEqual([
    ['A,B,C', 'reader'],
    ['D', undefined],
  ])
  expect(shown(day, [{ first: 0, second: 3, who: 'child' }])).toEqual([
    ['A,D', 'child'],
    ['B', undefined],
    ['C', undefined],
  ])
  expect(shown([item('A'), item('B', '2026-11-26')], [])).toEqual([['A', undefined]])
})
