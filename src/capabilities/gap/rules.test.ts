import { describe, expect, it } from 'vitest'
import { agesOf } from './model.ts'
import type { OpenGap } from './model.ts'
import { notReminded, waitedFor } from './rules.ts'

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
