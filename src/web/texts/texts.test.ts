import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  clockText,
  dateText,
  daysUntil,
  localDay,
  openFor,
  relativeDays,
  timeLeft,
  timeText,
  weekNumber,
} from './dates.ts'
import { defineTexts } from './define.ts'
import { speak } from './format.ts'
import type { Params } from './params.ts'
import { refusalText } from './refusals.ts'

const texts = defineTexts({
  nb: {
    hello: 'God morgen, {name}',
    plain: 'Min dag',
    waiting: '{count, plural, =0 {Ingenting venter} one {Én ting venter på {who}} other {# ting venter på {who}}}',
  },
  nn: {
    hello: 'God morgon, {name}',
    plain: 'Min dag',
    waiting: '{count, plural, =0 {Ingenting ventar} one {Éin ting ventar på {who}} other {# ting ventar på {who}}}',
  },
  refusals: { 'test.closed': { nb: 'Loggen er lukket.', nn: 'Loggen er lukka.' } },
})

describe('texts', () => {
  test('are said in the language of the person, with numbers in their right form', () => {
    expect(speak(texts, 'nb')('hello', { name: 'Kari' })).toBe('God morgen, Kari')
    expect(speak(texts, 'nn')('hello', { name: 'Kari' })).toBe('God morgon, Kari')
    expect(speak(texts, 'nb')('waiting', { count: 1, who: 'deg' })).toBe('Én ting venter på deg')
    expect(speak(texts, 'nn')('waiting', { count: 6, who: 'deg' })).toBe('6 ting ventar på deg')
    expect(speak(texts, 'nb')('plain')).toBe('Min dag')
  })
  test('ask for their parameters by type, also inside a plural', () => {
    expectTypeOf<Params<'Hei {name}'>>().toExtend<{ name: string | number }>()
    expectTypeOf<Params<'{n, plural, one {dag} other {# dager til {who}}} {x}'>>().toEqualTypeOf<
      unknown & { n: number } & { who: string | number } & { x: string | number }
    >()
    const say = speak(texts, 'nb')
    // @ts-expect-error the name is missing
    void (() => say('hello'))
    // @ts-expect-error no such text
    void (() => say('nothing'))
    // @ts-expect-error nynorsk lacks a key
    void (() => defineTexts({ nb: { a: 'a', b: 'b' }, nn: { a: 'a' } }))
  })
  test('explain a refusal, and never show an unknown code', () => {
    expect(refusalText('test.closed', 'nn')).toBe('Loggen er lukka.')
    expect(refusalText('test.unheard_of', 'nb')).not.toContain('unheard')
    expect(refusalText('test.unheard_of', 'nb')).toContain('Ingenting er endret')
  })
})

describe('dates', () => {
  const now = new Date('2026-11-24T07:00:00Z')
  test('are days in Oslo, also around midnight and in summer', () => {
    expect(localDay('2026-11-24T23:30:00Z')).toBe('2026-11-25')
    expect(localDay('2026-06-30T22:30:00Z')).toBe('2026-07-01')
    expect(daysUntil('2026-11-25', '2026-11-24T23:30:00Z')).toBe(0)
    expect([now, '2026-06-30T22:05:00Z', '2026-06-30T12:30:00Z'].map(at => timeText(at))).toEqual([
      '8.00',
      '0.05',
      '14.30',
    ])
  })
  test('are written as Norwegians do', () => {
    expect(dateText('2026-11-30', 'weekday', 'nb')).toBe('mandag 30. november')
    expect(dateText('2026-11-30', 'weekday', 'nn')).toBe('måndag 30. november')
    expect(dateText('2026-11-24T23:30:00Z', 'short', 'nn')).toBe('ons 25. nov')
    expect(dateText('2026-11-30', 'long', 'nb')).toBe('30. november 2026')
    expect(dateText('2026-11-20', 'short', 'nb')).toBe('fre 20. nov')
    const leaf = (['dayName', 'dayNumber', 'monthName', 'dayNameShort'] as const).map(part =>
      dateText('2026-11-30', part, 'nn'),
    )
    expect(leaf).toEqual(['måndag', '30.', 'november', 'må'])
    expect(clockText('09:00', 'nn')).toBe('9.00')
  })
  test('tell how far away', () => {
    expect(relativeDays('2026-12-01', now, 'nb')).toBe('Om 7 dager')
    expect(relativeDays('2026-11-25', now, 'nn')).toBe('I morgon')
    expect(relativeDays('2026-11-20', now, 'nb')).toBe('4 dager siden')
    expect(openFor('2026-11-20', now, 'nb')).toBe('4 dager åpen')
    expect(openFor('2026-11-23', now, 'nn')).toBe('Éin dag open')
    expect(timeLeft('2026-11-27', now, 'nb')).toBe('3 dager igjen')
    expect(timeLeft('2026-11-22', now, 'nb')).toBe('2 dager over fristen')
    expect(weekNumber('2026-11-24')).toBe(48)
    expect(['2027-01-01', '2027-01-04', '2026-01-01', '2028-12-31'].map(weekNumber)).toEqual([53, 1, 1, 52])
  })
})
