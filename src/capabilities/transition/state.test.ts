import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import * as state from './rules/state.ts'
import { aTransition } from './transition.testing.ts'

const now = new Date('2026-11-24T09:00:00Z')
const before = new Date('2026-11-22T09:00:00Z')
const by = { id: 'adviser', now }
const open = aTransition()
const waits = aTransition({ state: 'sent', toEmployeeId: 'adviser', sentAt: before, sentBy: 'holder' })
const received = aTransition({ state: 'accepted', checkOn: '2026-11-24', checkBy: '2026-12-08' })
const over = [received, aTransition({ state: 'dropped' })]
const codeOf = (result: unknown) => (result instanceof Refusal ? result.code : 'done')
const carry = { carried: ['who'], checkOn: '2027-02-24', checkBy: '2027-03-10' } as const

describe('a transition', () => {
  it('begins when somebody writes or the family is asked, once', () => {
    expect(state.written(open, now)).toEqual({ ...open, begunAt: now, version: 2 })
    expect(state.written(aTransition({ begunAt: before }), now)).toMatchObject({ begunAt: before, version: 2 })
    expect(state.asked(open, 'bup', now)).toMatchObject({ toServiceId: 'bup', askedAt: now, begunAt: now, version: 2 })
    expect(state.asked(aTransition({ begunAt: before }), 'bup', now)).toMatchObject({ begunAt: before })
    for (const one of over)
      expect([codeOf(state.written(one, now)), codeOf(state.asked(one, 'ppt', now))]).toEqual([
        'transition.over',
        'transition.over',
      ])
  })

  it('asks the family of another receiver only while nobody has been asked to receive', () => {
    expect(codeOf(state.asked(waits, 'bup', now))).toBe('transition.sent_already')
    expect(codeOf(state.asked(waits, 'ppt', now))).toBe('done')
  })

  it('is sent when the family has been asked, to another service or to somebody by name', () => {
    const to = { serviceId: 'ppt', employeeId: null }
    const no = aTransition({ declinedAt: before, declineReason: 'x', declineWords: 'y', begunAt: before })
    expect(state.sent(no, to, { id: 'holder', now })).toEqual({
      ...{ ...no, state: 'sent', sentAt: now, sentBy: 'holder', toServiceId: 'ppt', toEmployeeId: null, version: 2 },
      ...{ declinedAt: null, declineReason: null, declineWords: null },
    })
    expect(state.sent(open, to, { id: 'holder', now })).toMatchObject({ begunAt: now })
    expect(codeOf(state.sent(open, { serviceId: 'school', employeeId: null }, by))).toBe('transition.cannot_receive')
    expect(codeOf(state.sent(open, { serviceId: 'school', employeeId: 'other' }, by))).toBe('done')
    expect(codeOf(state.sent(aTransition({ askedAt: null }), to, by))).toBe('transition.family_not_asked')
    for (const one of over) expect(codeOf(state.sent(one, to, by))).toBe('transition.over')
  })

  it('is named, said no to, taken back and received only while somebody is asked', () => {
    expect(state.named(waits, 'eva')).toEqual({ ...waits, toEmployeeId: 'eva', version: 2 })
    expect(state.takenBack(waits)).toEqual({ ...waits, state: 'open', toEmployeeId: null, version: 2 })
    expect(state.declined(waits, { reason: 'full', words: 'Etter jul.' }, now)).toEqual({
      ...{
        ...waits,
        state: 'open',
        toEmployeeId: null,
        declinedAt: now,
        declineReason: 'full',
        declineWords: 'Etter jul.',
      },
      version: 2,
    })
    expect(state.accepted(waits, by, carry)).toEqual({
      ...{ ...waits, ...carry, carried: ['who'], state: 'accepted', toEmployeeId: 'adviser', acceptedAt: now },
      ...{ acceptedBy: 'adviser', version: 2 },
    })
    for (const one of [open, ...over]) {
      const all = [
        ...[state.named(one, 'eva'), state.takenBack(one), state.accepted(one, by, carry)],
        state.declined(one, { reason: 'full', words: null }, now),
      ]
      expect(all.map(codeOf)).toEqual(all.map(() => 'transition.answered'))
    }
  })

  it('is looked back on once, from its day', () => {
    const what = { going: 'partly', missing: 'Planen' } as const
    const said = { checkedAt: now, checkedBy: 'adviser', checkGoing: 'partly', checkMissing: 'Planen', version: 2 }
    expect(state.checked(received, by, what)).toEqual({ ...received, ...said })
    const codes = [
      waits,
      { ...received, checkedAt: before },
      { ...received, checkOn: '2026-11-25' },
      { ...received, checkOn: null },
    ]
    expect(codes.map(one => codeOf(state.checked(one, by, what)))).toEqual([
      ...['transition.not_received', 'transition.checked_already', 'transition.too_early', 'transition.too_early'],
    ])
  })

  it('is given up with why, while it is not over', () => {
    for (const one of [open, waits])
      expect(state.dropped(one, 'Flytter ikke', now)).toEqual({
        ...{ ...one, state: 'dropped', droppedAt: now, droppedBecause: 'Flytter ikke', version: 2 },
      })
    for (const one of over) expect(codeOf(state.dropped(one, 'x', now))).toBe('transition.over')
  })
})
