import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../kernel/language.ts'
import { learnLanguages } from '../../platform/languages.ts'
import { paperOf } from './rules/papers.ts'
import type { Content } from './rules/papers.ts'
import { paperIn } from './rules/saying.ts'

learnLanguages()

const around = {
  ...{ name: 'Amira Hassan', child: 'Noor', own: false, today: '2026-11-23', from: 'Veikryss' },
  contact: { name: 'Marte Vik', phone: '77 00 00 00' },
}
const label = { nb: 'Mål og tiltak', nn: 'Mål og tiltak' }
const startsAt = new Date('2026-11-30T12:00:00Z')
const contents: readonly Content[] = [
  { kind: 'information' },
  { kind: 'contact', others: ['Trond', 'Siri'] },
  {
    kind: 'consent',
    asked: {
      ...{ service: 'PPT', why: 'PPT kan hjelpe.', purpose: label, until: '2027-06-01' },
      topics: [{ label, whatNoCloses: label }],
    },
  },
  { kind: 'transition_pack', pack: { service: 'PPT', blocks: [{ label, words: 'To ting.', lines: ['Leksehjelp'] }] } },
  {
    kind: 'meeting',
    called: {
      ...{ purpose: 'Hva nå?', place: 'Møterom 2', startsAt, endsAt: new Date('2026-11-30T13:00:00Z') },
      ...{ names: ['Noor', 'Hege'], interpreted: true },
    },
  },
  {
    kind: 'minutes',
    minutes: {
      ...{ startsAt, names: ['Hege'], items: [{ point: 'Lesing', words: 'To ganger i uka.' }] },
      agreed: [{ title: 'Lesegruppe', responsible: 'Marte Vik' }],
    },
  },
]
const wordsOf = (content: Content, language: (typeof LANGUAGE_CODES)[number]) =>
  JSON.stringify(paperOf(content, around, paperIn(language)))

describe('a paper', () => {
  it('writes days and times in the reader’s way, by our clock', () => {
    const meeting = contents.find(one => one.kind === 'meeting')
    if (!meeting) throw new Error('no meeting')
    expect(wordsOf(meeting, 'nb')).toContain('mandag 30. november 2026')
    expect(wordsOf(meeting, 'nb')).toContain('13.00–14.00')
    expect(wordsOf(meeting, 'nn')).toContain('måndag 30. november 2026')
    expect(wordsOf(meeting, 'en')).toContain('30 November 2026')
    expect(wordsOf(meeting, 'en')).toContain('13:00–14:00')
    expect(wordsOf(meeting, 'ar')).toMatch(/30 \p{Script=Arabic}+ 2026/u)
    expect(wordsOf(meeting, 'uk')).toMatch(/30 \p{Script=Cyrillic}+ 2026/u)
  })

  it('leaves nothing to fill in, and what others wrote as they wrote it', () => {
    for (const language of LANGUAGE_CODES)
      for (const content of contents) expect(wordsOf(content, language)).not.toMatch(/\{\w+\}/)
    for (const language of LANGUAGE_CODES) {
      const said = contents.map(one => wordsOf(one, language)).join('')
      for (const written of ['PPT kan hjelpe.', 'Hva nå?', 'To ganger i uka.', '77 00 00 00'])
        expect(said).toContain(written)
    }
  })

  it('keeps Latin words in their own order on a paper that runs from the right', () => {
    const { blocks } = paperOf({ kind: 'information' }, around, paperIn('ar'))
    const texts = blocks.flatMap(one => (one.is === 'text' ? [one.text] : []))
    const latin = texts.filter(one => !/\p{Script=Arabic}/u.test(one))
    expect(latin.every(one => one.startsWith('\u2066') && one.endsWith('\u2069'))).toBe(true)
    expect(JSON.stringify(paperOf({ kind: 'information' }, around, paperIn('pl')))).not.toContain('\u2066')
  })
})
