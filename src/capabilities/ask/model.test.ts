import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../kernel/time.ts'
import {
  ASK_KINDS,
  ASK_STATES,
  Ask,
  FOLLOWS,
  ONLY_TOLD,
  UNANSWERED,
  WAITING,
  dueOn,
  reachedOf,
  topicsOfKind,
  whence,
} from './model.ts'
import type { AskState } from './model.ts'

const ANSWERS = ['accepted', 'declined', 'countered'] as const
const isOver = (state: AskState) => FOLLOWS[state].length === 0

describe('what follows on what, of something that is asked', () => {
  it('begins unseen, and is over by an answer or by being taken back, and by nothing else', () => {
    expect(ASK_STATES.filter(isOver)).toEqual([...ANSWERS, 'withdrawn'])
    expect(whence('sent')).toEqual([])
  })

  it('can be answered in each way, and taken back, until it is over: also unopened, and after its time', () => {
    for (const ending of [...ANSWERS, 'withdrawn'] as const)
      expect(whence(ending)).toEqual(['sent', 'delivered', 'opened', 'lapsed'])
  })

  it('is past its time only while somebody still could have answered in time, and then stays so until an answer', () => {
    expect(whence('lapsed')).toEqual(['sent', 'delivered', 'opened'])
    expect(FOLLOWS.lapsed).not.toContain('opened')
  })

  it('is delivered before it is opened, where it is known to be, and opened once', () => {
    expect(whence('delivered')).toEqual(['sent'])
    expect(whence('opened')).toEqual(['sent', 'delivered'])
  })

  it('goes forward alone, whatever happens: never back, never on after an ending, and always to one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ASK_STATES), { maxLength: 40 }), wanted => {
        const been: AskState[] = ['sent']
        for (const next of wanted) if (whence(next).includes(been.at(-1) ?? 'sent')) been.push(next)
        expect(new Set(been).size).toBe(been.length)
        expect(been.slice(0, -1).filter(isOver)).toEqual([])
        const now = been.at(-1) ?? 'sent'
        expect(isOver(now)).toBe(!FOLLOWS[now].includes('accepted'))
      }),
      { numRuns: 500 },
    )
  })

  it('waits while it can still come in time, and is unanswered also after that', () => {
    expect(WAITING).toEqual(['sent', 'delivered', 'opened'])
    expect(ASK_STATES.filter(one => UNANSWERED.includes(one) === isOver(one))).toEqual([])
    expect(UNANSWERED.filter(one => !WAITING.includes(one))).toEqual(['lapsed'])
  })
})

describe('the clock of what is asked', () => {
  it('runs out in the last minute of the day that is shown, in summer, in winter and when clocks are moved', () => {
    expect(dueOn('2026-11-27').toISOString()).toBe('2026-11-27T22:59:00.000Z')
    expect(dueOn('2026-06-27').toISOString()).toBe('2026-06-27T21:59:00.000Z')
    const days = fc.date({
      min: new Date('2020-01-01T12:00:00Z'),
      max: new Date('2040-01-01T12:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days.map(dayOf), day => {
        const due = dueOn(day)
        expect(dayOf(due)).toBe(day)
        expect(dayOf(new Date(due.getTime() + 60_000))).not.toBe(day)
      }),
    )
  })
})

describe('a kind of question', () => {
  it('about a meeting or its minutes is seen with the topic of meetings; the others say theirs as they are sent', () => {
    const of = ASK_KINDS.filter(kind => topicsOfKind(kind).length > 0)
    expect(of).toEqual(['meeting', 'minutes'])
    expect(of.flatMap(topicsOfKind)).toEqual(['meetings', 'meetings'])
  })

  it('is only told where there is nothing to say yes or no to', () => {
    expect(ONLY_TOLD).toEqual(['offer_fell'])
  })
})

describe('what is asked, as it is read from where it is kept', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  const asked = {
    ...{ id, kind: 'need', about: { kind: 'case', id }, childId: null, thingId: id, to: { kind: 'employee', id } },
    ...{ state: 'sent', sentAt: new Date(0), deliveredAt: null, openedAt: null, answeredAt: null },
    ...{ dueAt: new Date(0), version: 1 },
  }

  it('is whole: what it is about, to whom, how far it has come and by when', () => {
    expect(Ask.parse(asked)).toEqual(asked)
    expect(Ask.parse({ ...asked, about: { kind: 'concern', id } }).about).toEqual({ kind: 'concern', id })
    for (const field of Object.keys(asked)) {
      const { [field]: _, ...rest } = asked as Record<string, unknown>
      expect({ field, is: Ask.safeParse(rest).success }).toEqual({ field, is: false })
    }
    for (const wrong of [
      { about: { kind: 'child', id } },
      { about: {} },
      { to: { kind: 'everybody', id } },
      { to: {} },
    ])
      expect(Ask.safeParse({ ...asked, ...wrong }).success).toBe(false)
  })
})

describe('how far a question has come', () => {
  const at = new Date('2026-11-24T09:00:00Z')
  const to = (kind: 'employee' | 'service' | 'family') => ({ kind, id: 'a' })

  it('is told whoever asked: told, taken by a mail server, opened', () => {
    expect(reachedOf({ to: to('employee'), deliveredAt: null, openedAt: null })).toEqual({ state: 'sent', on: null })
    expect(reachedOf({ to: to('service'), deliveredAt: at, openedAt: null })).toEqual({
      state: 'delivered',
      on: '2026-11-24',
    })
    expect(reachedOf({ to: to('family'), deliveredAt: at, openedAt: at })).toEqual({
      state: 'opened',
      on: '2026-11-24',
    })
  })

  it('is of a family the same whether anything could be sent to them or not', () => {
    const of = (deliveredAt: Date | null) => reachedOf({ to: to('family'), deliveredAt, openedAt: null })
    expect(of(at)).toEqual(of(null))
  })
})
