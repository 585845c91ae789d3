import { describe, expect, it } from 'vitest'
import type { KnownOfCase } from './home-rules.ts'
import { answerKind, ownDue, storyOf } from './home-rules.ts'
import { exampleSettings } from '../settings/testing.ts'

const today = '2026-11-24'
const settings = exampleSettings('overhalla-like')
const known = (more: Partial<KnownOfCase> = {}): KnownOfCase => ({
  openedAt: new Date('2026-11-02T23:30:00Z'),
  step: '1.1',
  stepDue: null,
  bars: [],
  evaluated: undefined,
  meeting: undefined,
  ...more,
})
const bar = { title: 'Lesegruppe', from: '2026-10-13', to: '2026-12-01', status: 'running' }
const told = (more: Partial<KnownOfCase>) => storyOf(known(more), settings, today)

describe('the three sentences', () => {
  it('of a new case are when it opened, what we do, and that nothing has a day yet', () => {
    expect(told({})).toEqual({
      done: { kind: 'opened', on: '2026-11-03', facts: {} },
      now: { kind: 'step', on: null, facts: { form: 'consent' } },
      next: { kind: 'open', on: null, facts: {} },
    })
  })
  it('tell first of what was evaluated, then of what has been tried longest', () => {
    const evaluated = { title: 'Lesegruppe', effect: 'some', on: '2026-11-20' }
    expect(told({ bars: [bar], evaluated }).done).toMatchObject({ kind: 'evaluated', facts: { effect: 'some' } })
    const started = [{ ...bar, from: '2026-11-20', title: 'Ny' }, bar, { ...bar, from: '2026-09-01', status: 'ended' }]
    expect(told({ bars: started }).done).toMatchObject({ facts: { title: 'Lesegruppe', days: 42 } })
    expect(told({ bars: [{ ...bar, from: '2026-11-25' }] }).done.kind).toBe('opened')
  })
  it('promise the next meeting, else the next evaluation, else the deadline that has not passed', () => {
    const meeting = { startsAt: new Date('2026-11-26T08:00:00Z') }
    expect(told({ meeting, bars: [bar], stepDue: today }).next).toMatchObject({ kind: 'meeting', on: '2026-11-26' })
    expect(told({ bars: [bar], stepDue: today }).next).toMatchObject({ kind: 'evaluation', on: '2026-12-01' })
    expect(told({ bars: [{ ...bar, to: '2026-11-23' }], stepDue: today }).next).toMatchObject({
      kind: 'due',
      on: today,
    })
    expect(told({ stepDue: '2026-11-23' }).next.kind).toBe('open')
  })
})

describe('what I can answer', () => {
  it('has my own measures when their day is near, and nobody else’s', () => {
    const dueAt = new Date('2026-12-01T00:00:00Z')
    const mine = { id: 'a', whoId: 'me', dueAt, ...bar }
    const near = { today, daysBefore: 7 }
    expect(ownDue([mine], 'me', near)).toEqual([{ kind: 'measure', id: 'a', title: 'Lesegruppe', dueAt }])
    expect(ownDue([{ ...mine, to: '2026-12-02' }], 'me', near)).toEqual([])
    expect(ownDue([{ ...mine, status: 'ended' }], 'me', near)).toEqual([])
    expect(ownDue([mine], 'other', near)).toEqual([])
  })
  it('calls an ask by what the page can do with it', () => {
    expect(['meeting', 'consent', 'minutes', 'advice'].map(answerKind)).toEqual([
      'meeting',
      'consent',
      'minutes',
      'other',
    ])
  })
})
