import { describe, expect, it } from 'vitest'
import type { ScreenRoute } from './router.tsx'
import * as family from '../../apps/family/routes.tsx'
import { titles as familyTitles } from '../../apps/family/title-texts.ts'
import * as staff from '../../apps/staff/routes.tsx'
import { titles as staffTitles } from '../../apps/staff/title-texts.ts'

const pagesOf = (all: readonly ScreenRoute[]): readonly ScreenRoute[] =>
  all.flatMap(one => (one.inside ? pagesOf(one.inside) : [one]))

describe.each([
  ['staff', pagesOf(staff.screens), staffTitles],
  ['family', pagesOf(family.screens), familyTitles],
] as const)('in the browser each page of the %s app', (_, pages, titles) => {
  it('has a name of its own, in both languages', () => {
    const named: Readonly<Record<string, string>> = titles.nb
    expect(pages.filter(({ title = '' }) => !named[title]).map(({ path }) => path)).toEqual([])
    for (const texts of [titles.nb, titles.nn]) {
      const words = Object.values(texts)
      expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
    }
  })

  it('is named by what page it is, with nothing filled in', () => {
    expect([...Object.values(titles.nb), ...Object.values(titles.nn)].filter(words => words.includes('{'))).toEqual([])
    const used = new Set(pages.map(({ title }) => title))
    expect(Object.keys(titles.nb).filter(key => !used.has(key))).toEqual([])
  })
})
