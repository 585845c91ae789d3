import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTICE_KINDS } from '../../notice/model.ts'
import { knownBy, listed } from './known.ts'

describe('what the holder may know that waits for another', () => {
  it('has no name unless somebody has said that it has', () => {
    expect(knownBy('something_new')).toBe('nobody')
    for (const kind of ['own_word_answered', 'feedback_asked', 'feedback_done', 'break_glass', 'no_longer'])
      expect(knownBy(kind)).toBe('nobody')
    const named = NOTICE_KINDS.filter(kind => knownBy(kind) !== 'nobody')
    expect(named.toSorted()).toEqual([
      ...['consent', 'consent_ends', 'contact_written', 'meeting', 'message', 'message_stalled', 'minutes', 'own_view'],
      ...['task', 'threshold', 'transition_pack'],
    ])
  })

  const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute))
  const row = fc.record({
    caseId: fc.constantFrom('a', 'b'),
    personId: fc.constantFrom('hege', 'trond'),
    since: fc.integer({ min: 0, max: 59 }).map(at),
    toldAt: fc.option(fc.integer({ min: 0, max: 59 }).map(at), { nil: null }),
    known: fc.boolean(),
    given: fc.option(fc.constant({}), { nil: null }),
  })

  it('is each thing of its own; all else is one line, which is gone when the person is told, and never is before', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), rows => {
        const shown = listed(rows, one => one.known)
        expect(shown.filter(one => one.named).map(one => one.row)).toEqual(rows.filter(one => one.known))
        const hidden = shown.filter(one => !one.named).map(one => one.row)
        expect(new Set(hidden.map(one => `${one.caseId} ${one.personId}`)).size).toBe(hidden.length)
        const untold = rows.filter(
          one => !one.known && one.given === null && (one.toldAt === null || one.since > one.toldAt),
        )
        for (const one of untold) {
          const line = hidden.find(({ caseId, personId }) => caseId === one.caseId && personId === one.personId)
          expect(line && line.since <= one.since).toBe(true)
        }
        expect(hidden.every(one => untold.includes(one))).toBe(true)
      }),
    )
  })
})
