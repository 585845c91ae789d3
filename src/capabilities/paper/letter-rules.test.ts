import fc from 'fast-check'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  codeFrom,
  grouped,
  judgeTry,
  mayMakePaper,
  numberFrom,
  stateOf,
  typedCode,
  typedNumber,
} from './letter-rules.ts'
import { MOST_TRIES } from './letter-model.ts'

const now = new Date('2026-11-23T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const letter = {
  ...{ id: 'a', caseId: 'b', personId: 'c', language: 'nb', madeById: 'me', madeBy: 'Marte', madeAt: now },
  ...{ expiresAt: later(60 * 24 * 14), tries: 0, usedAt: null, endedAt: null, endedBecause: null },
}
const hash = (text: string) => createHmac('sha256', 'key').update(text).digest('base64url')

describe('a code', () => {
  it('is typed as it is read: with or without dashes, spaces and capitals', () => {
    fc.assert(
      fc.property(fc.uuid(), id => {
        const code = codeFrom(hash(id))
        expect(code).toMatch(/^[2-9A-HJ-KM-NP-Z]{12}$/)
        expect(typedCode(` ${grouped(code).toLowerCase().replaceAll('-', ' - ')} `)).toBe(code)
        expect(numberFrom(hash(id))).toMatch(/^\d{6}$/)
      }),
    )
    expect(typedNumber('12 34-56')).toBe('123456')
  })
  it('differs between letters, and uses every sign', () => {
    const codes = Array.from({ length: 2000 }, (_, at) => codeFrom(hash(String(at))))
    expect(new Set(codes).size).toBe(2000)
    expect(new Set(codes.join('')).size).toBe(31)
  })
})

describe('a letter', () => {
  it('waits until it is used, ended or too old', () => {
    expect(stateOf(letter, now)).toBe('waiting')
    expect(stateOf(letter, letter.expiresAt)).toBe('expired')
    expect(stateOf({ ...letter, endedAt: now }, now)).toBe('ended')
    expect(stateOf({ ...letter, usedAt: now }, letter.expiresAt)).toBe('used')
  })
  it('can be made on paper for a short while, by who made it, and never after it is used', () => {
    expect(mayMakePaper(letter, 'me', later(29))).toBe(true)
    expect(mayMakePaper(letter, 'me', later(30))).toBe(false)
    expect(mayMakePaper(letter, 'other', now)).toBe(false)
    expect(mayMakePaper({ ...letter, usedAt: now }, 'me', now)).toBe(false)
  })
  it('lets in by the right number alone, a few times', () => {
    expect(judgeTry(letter, true, now)).toBe('in')
    expect(judgeTry(letter, false, now)).toBe('wrong')
    expect(judgeTry({ ...letter, tries: MOST_TRIES - 1 }, false, now)).toBe('over')
    for (const over of [{ endedAt: now }, { usedAt: now }, { expiresAt: now }])
      expect(judgeTry({ ...letter, ...over }, true, now)).toBe('closed')
  })
})
