import { describe, expect, it } from 'vitest'
import { LOG_KINDS } from '../../case/model.ts'
import { sentenceOf } from './log-words.ts'
import { sentences } from './sentence-texts.ts'

/** Single words that stand as a whole choice of a `select`. */
const WORDS: readonly string[] = []

describe('the sentences of the log', () => {
  it.each(['nb', 'nn'] as const)('name only facts that the entry has, in %s', language => {
    for (const [kind, facts] of Object.entries(LOG_KINDS)) {
      const text = sentences[language][kind as keyof typeof LOG_KINDS]
      const named = [...text.matchAll(/\{(\w+)(?:\}|, select)/g)].map(found => found[1] ?? '')
      const strange = named.filter(name => !(facts as readonly string[]).includes(name) && !WORDS.includes(name))
      expect([kind, ...strange]).toEqual([kind])
    }
  })

  it.each(['nb', 'nn'] as const)('can all be said, in %s', language => {
    for (const [kind, names] of Object.entries(LOG_KINDS)) {
      const facts = Object.fromEntries(
        names.map(name => [name, name === 'from' && kind === 'case.level' ? 'X' : 'Ord']),
      )
      const said = sentenceOf(kind, facts, language)
      expect([kind, said]).not.toEqual([kind, ''])
      expect(said).not.toMatch(/[{}]/)
    }
  })

  it('say days as dates and labels in the language of the reader', () => {
    const facts = { name: 'Per Lie', from: '2026-12-01', to: '2026-12-04' }
    expect(sentenceOf('baton.deputy', facts, 'nb')).toBe(
      'Per Lie er vikar for stafettholderen fra tirsdag 1. desember til og med fredag 4. desember',
    )
    expect(sentenceOf('baton.deputy', { ...facts, to: '' }, 'nn')).toBe(
      'Per Lie er vikar for stafetthaldaren frå tysdag 1. desember',
    )
    const level = {
      from: { nb: 'Én tjeneste', nn: 'Éi teneste' },
      to: { nb: 'Flere tjenester', nn: 'Fleire tenester' },
    }
    expect(sentenceOf('case.level', level, 'nn')).toBe('Nivået vart bytt frå «Éi teneste» til «Fleire tenester»')
  })

  it('say nothing of a kind that is not known', () => {
    expect(sentenceOf('something.else', {}, 'nb')).toBe('')
  })
})
