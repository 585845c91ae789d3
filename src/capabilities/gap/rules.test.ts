import { describe, expect, it } from 'vitest'
import { agesOf } from './model.ts'
import type { OpenGap } from './model.ts'
import { notAnswered, notReminded, waitedFor } from './rules.ts'

const now = new Date('2026-11-24T07:00:00Z')
const aGap = (more: Partial<OpenGap> = {}): OpenGap => ({
  id: 'gap',
  mustActId: 'kari',
  facts: {},
  closedAt: null,
  remindedAt: null,
  ...more,
})

describe('a reminder', () => {
  it('goes to the one who is asked, else to the one who must act', () => {
    expect(waitedFor(aGap({ facts: { toKind: 'family', toId: 'hege' } }))).toEqual({ kind: 'family', id: 'hege' })
    expect(waitedFor(aGap({ facts: { toKind: 'service', toId: 'bup' } }))).toEqual({ kind: 'service', id: 'bup' })
    expect(waitedFor(aGap())).toEqual({ kind: 'employee', id: 'kari' })
    expect(waitedFor(aGap({ mustActId: null }))).toBeUndefined()
  })
  it('is sent once a day, to somebody else, while the gap is open', () => {
    expect(notReminded(aGap(), 'rune', now)).toBeUndefined()
    expect(notReminded(aGap({ closedAt: now }), 'rune', now)).toBe('gap.mended')
    expect(notReminded(aGap({ mustActId: null }), 'rune', now)).toBe('gap.nobody')
    expect(notReminded(aGap(), 'kari', now)).toBe('gap.yours')
    expect(notReminded(aGap({ remindedAt: new Date('2026-11-23T23:30:00Z') }), 'rune', now)).toBe('gap.reminded_today')
    expect(notReminded(aGap({ remindedAt: new Date('2026-11-23T22:30:00Z') }), 'rune', now)).toBeUndefined()
  })
})

describe('the ages of gaps', () => {
  it('are counted in bands that touch without overlap', () => {
    expect(agesOf([0, 7, 8, 14, 15, 30, 31, 400])).toEqual([2, 2, 2, 2])
    expect(agesOf([])).toEqual([0, 0, 0, 0])
  })
})

describe('an answer that something is no gap', () => {
  const settings = { gapReasons: [{ id: 'wait', label: { nb: 'Vi venter', nn: 'Vi ventar' } }], gapAnswerDays: 30 }
  const judged = (more: { type?: string; closedAt?: Date | null; reason?: string; until?: string }) =>
    notAnswered(
      { type: more.type ?? 'measure', closedAt: more.closedAt ?? null },
      { reason: more.reason ?? 'wait', until: more.until ?? '2026-12-01' },
      settings,
      '2026-11-24',
    )
  it('holds from tomorrow until the bound of the municipality', () => {
    expect(['2026-11-24', '2026-11-25', '2026-12-24', '2026-12-25'].map(until => judged({ until }))).toEqual([
      'gap.until_outside',
      undefined,
      undefined,
      'gap.until_outside',
    ])
  })
  it('is for what is open, may be answered, and by a reason that is offered', () => {
    expect(judged({ closedAt: now })).toBe('gap.mended')
    expect(['holder', 'threshold'].map(type => judged({ type }))).toEqual(['gap.must_stand', 'gap.must_stand'])
    expect(judged({ reason: 'other' })).toBe('gap.reason_unknown')
    const retired = { ...settings, gapReasons: settings.gapReasons.map(one => ({ ...one, retired: true })) }
    const answer = { reason: 'wait', until: '2026-12-01' }
    expect(notAnswered({ type: 'measure', closedAt: null }, answer, retired, '2026-11-24')).toBe('gap.reason_unknown')
  })
})
