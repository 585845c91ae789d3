import { beforeAll, describe, expect, it, vi } from 'vitest'
import { LANGUAGE_CODES, LEARNT_LANGUAGES } from '../../src/kernel/language.ts'
import type { LearntLanguage } from '../../src/kernel/language.ts'
import { formsOf, tongueFrom } from '../../src/kernel/tongue.ts'
import { sourcesIn } from '../../tests/architecture/sources.ts'
import { wrongIn } from './check.ts'
import { fileOf, figuresOf, isPrinted, missingIn, printedFileOf } from './files.ts'
import { met } from './met.ts'
import type { Met } from './met.ts'

/** All are whole; where one is not, what is missing is said in bokmål and told to the administrator. */
const COMPLETE = LEARNT_LANGUAGES

let all: readonly Met[] = []
beforeAll(async () => {
  // The texts that other tests of the same worker have brought in are not what a family meets.
  vi.resetModules()
  all = await met()
})

describe('the languages of the family’s app', () => {
  it('are asked for every text that the app says, and no other', () => {
    const texts = new Set(all.map(({ nb }) => nb))
    expect(texts.size).toBeGreaterThan(1000)
    // from its shell, from a screen that is fetched when needed, a refusal, data, a mail
    for (const one of ['Gå raskt ut', 'Hvem kan se hva', 'Å samarbeide om hjelp til barnet', 'Møtet er flyttet'])
      expect(texts).toContain(one)
    // from the child's screen: its shell, what is fetched when needed, its pictures
    for (const one of ['Jeg trenger hjelp nå', 'Hvem kan få vite det?', 'Hør']) expect(texts).toContain(one)
    // Min dag of staff
    for (const one of all) expect(one.where.join()).not.toMatch(/apps\/staff|ui\/staff/)
  })

  it('stand only in files that are looked through', () => {
    const elsewhere = sourcesIn('src', '.ts', '.tsx').filter(
      ({ path, text }) => /= defineTexts\(/.test(text) && !path.endsWith('texts.ts') && !path.endsWith('.test.ts'),
    )
    expect(elsewhere.map(({ path }) => path)).toEqual([])
  })

  it('lack nothing where that is promised', () => {
    const lacks = COMPLETE.flatMap(one =>
      missingIn(fileOf(one), all).map(({ nb, where }) => `${one}: ${nb} (${where[0]})`),
    )
    expect(lacks).toEqual([])
  })

  it.each(LEARNT_LANGUAGES)('lack nothing of what a child meets, who can ask nobody what it says, in %s', language => {
    const ofChild = /^src\/apps\/child\/|\/ui\/child\/|^src\/web\/pictures\/|^config\/symbols/
    const lacks = missingIn(fileOf(language), all).filter(({ where }) => where.some(one => ofChild.test(one)))
    expect(lacks.map(({ nb }) => nb)).toEqual([])
  })

  it.each(LEARNT_LANGUAGES)(
    'say what bokmål says, with the same to fill in and to choose between, plainly, in %s',
    language => {
      expect(wrongIn(fileOf(language), language, all)).toEqual([])
    },
  )

  it.each(LEARNT_LANGUAGES)('keep apart what no browser fetches, and nothing that the app says, in %s', language => {
    const printed = new Set(all.filter(isPrinted).map(({ nb }) => nb))
    expect(printed.size).toBeGreaterThan(600)
    const apart = Object.keys(printedFileOf(language).texts)
    expect(apart.length).toBeGreaterThan(600)
    expect(apart.filter(nb => !printed.has(nb))).toEqual([])
  })

  it.each(LEARNT_LANGUAGES)('are counted as they are in %s', language => {
    const figures = figuresOf(fileOf(language), all)
    console.info(language, figures)
    expect(figures.texts + figures.missing).toBe(all.length)
  })
})

describe('a fault in a translation', () => {
  const nb = '{count, plural, one {Én dag} other {# dager}} til {who, select, me {deg} other {{name}}}'
  const one = (text: string, language: 'en' | 'ar' | 'pl' = 'en') => {
    const file = { ...fileOf(language), texts: { [nb]: text } }
    return wrongIn(file, language, [{ nb, nn: nb, where: [] }]).map(line => line.split('\n').at(-1)?.trim())
  }
  it('is found', () => {
    const who = '{who, select, me {you} other {{name}}}'
    expect(one(`{count, plural, one {One day} other {# days}} to ${who}`)).toEqual([])
    expect(one(`{count, plural, one {One day} other {# days}} to you`)).toContain('must fill in {count} {name} {who}')
    expect(one(`{count, plural, other {# days}} to ${who}`)).toContain('lacks the form one of a number')
    expect(one(`{count, plural, one {1} other {#}} {who, select, she {you} other {{name}}}`)[0]).toMatch(/must choose/)
    expect(one(`{count, plural, one {1} few {2} other {#}} ${who}`)[0]).toMatch(/few/)
    expect(one(`{count, plural, one {1} other {#}} ${who}`, 'pl')).toEqual([
      'lacks the form many of a number',
      'lacks the form few of a number',
    ])
    expect(one(`{count, plural, =0 {0} =1 {1} =2 {2} few {#} many {#} other {#}} ${who}`, 'ar')).toEqual([])
    expect(one(`{count, plural, one {1} other {#}} ${who} ${'word '.repeat(26)}.`).join()).toMatch(/sentence of over/)
    expect(one(`{count, plural, one {1} other {#}} ${who} database`)[0]).toMatch(/database/)
    expect(one(`{count`)[0]).toMatch(/cannot be read/)
  })
  it('of what nobody says any more is found', () => {
    expect(wrongIn({ ...fileOf('en'), texts: { x: 'x' } }, 'en', [])).toEqual(['nobody says this any more: x'])
  })
})

describe('forms of numbers', () => {
  it.each(LANGUAGE_CODES)('are those of CLDR in %s', language => {
    const rules = new Intl.PluralRules(language)
    expect(rules.resolvedOptions().locale).toBe(language)
    const numbers = [...Array.from({ length: 250 }, (_, n) => n), 1000, 1001, 1_000_003, 1_000_011, 0.5, 1.5, 2.3]
    // a million has a form of its own in none of our texts
    for (const n of numbers) expect([n, formsOf(language)(n)]).toEqual([n, rules.select(n)])
  })
})

describe('dates and numbers', () => {
  const tongue = (language: LearntLanguage) => tongueFrom(language, fileOf(language))
  it('says the parts of a day on a leaf of a calendar without what joins them in a sentence', () => {
    const parts = (language: LearntLanguage) =>
      (['dayName', 'dayNumber', 'monthName'] as const).map(part => tongue(language).date('2026-11-30', part))
    expect(parts('pl')).toEqual(['poniedziałek', '30', 'listopada'])
    expect(parts('uk')).toEqual(['понеділок', '30', 'листопада'])
  })
  it('are written in the reader’s way, with the digits that stand on every paper here', () => {
    expect(LEARNT_LANGUAGES.map(one => tongue(one).date('2026-11-30', 'weekday'))).toEqual([
      'Monday 30 November',
      'vuossárga skábmamánu 30. b.',
      'الاثنين 30 نوفمبر',
      'понеділок, 30 листопада',
      'Isniin, 30 Noofeembar',
      'poniedziałek, 30 listopada',
    ])
    expect(LEARNT_LANGUAGES.map(one => tongue(one).time('09:05'))).toEqual([
      '09:05',
      '09.05',
      '09:05',
      '09:05',
      '09:05',
      '09:05',
    ])
    expect(tongue('en').number(1234.5)).toBe('1,234.5')
    expect(tongue('pl').number(1234.5)).toBe('1\u00a0234,5')
    expect(tongue('en').list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(tongue('en').list(['a'])).toBe('a')
    expect(tongue('ar').list(['أ', 'ب'])).toBe('أ وب')
  })
})
