import { describe, expect, it } from 'vitest'
import type { ScreenRoute } from '../../web/shell/router.tsx'
import { screens } from './routes.tsx'
import { titles } from './titles.ts'

const pagesOf = (all: readonly ScreenRoute[]): readonly ScreenRoute[] =>
  all.flatMap(one => (one.inside ? pagesOf(one.inside) : [one]))

describe('in the browser each page', () => {
  const pages = pagesOf(screens)

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
