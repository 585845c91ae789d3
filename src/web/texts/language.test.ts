import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import polish from '../../../languages/pl.json' with { type: 'json' }
import { tongueFrom } from '../../kernel/tongue.ts'

const LACKED = { nb: 'Det har ingen språk', nn: 'Det har ingen språk' }

// Other tests of the same worker may have learnt languages.
const brought = async () => {
  vi.resetModules()
  const all = {
    ...(await import('../../kernel/language.ts')),
    ...(await import('./missing.ts')),
    ...(await import('./language.tsx')),
  }
  const Shown = () => createElement('i', null, all.useLanguage())
  const inside = { children: createElement(Shown) }
  const spoken = (language: 'pl' | 'nn') => renderToStaticMarkup(createElement(all.Speaks, { language, ...inside }))
  const learnPolish = () => all.learn('pl', tongueFrom('pl', polish))
  return { ...all, spoken, learnPolish }
}
let page: Awaited<ReturnType<typeof brought>>
beforeEach(async () => {
  page = await brought()
})

describe('a page in a language that could not be fetched', () => {
  it('is in bokmål, with its direction and its voices, until it is learnt', () => {
    expect([page.spoken('pl'), page.spoken('nn')]).toEqual(['<i>nb</i>', '<i>nn</i>'])
    page.learnPolish()
    expect(page.spoken('pl')).toBe('<i>pl</i>')
  })
})

describe('what a language lacks', () => {
  it('is told of that language alone, and not to who reads another', () => {
    page.learnPolish()
    expect(page.someMissing.in('pl')).toBe(false)
    page.labelIn(LACKED, 'pl')
    expect([page.someMissing.in('pl'), page.someMissing.in('uk')]).toEqual([true, false])
  })
})
