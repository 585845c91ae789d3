import { describe, expect, it } from 'vitest'
import type { KnownOfCase } from './rules.ts'
import { answerKind, ownChildren, ownDue, storyOf, waitingOf } from './rules.ts'
import { exampleSettings } from '../settings/testing.ts'

const today = '2026-11-24'
const settings = exampleSettings('overhalla-like')
const known = (more: Partial<KnownOfCase> = {}): KnownOfCase => ({
  openedAt: new Date('2026-11-02T23:30:00Z'),
  closedAt: null,
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
    expect(told({ bars: [{ ...bar, status: 'planned' }] }).done.kind).toBe('opened')
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

describe('a case that is closed', () => {
  it('is told as over, with the way back, and no promise', () => {
    const meeting = { startsAt: new Date('2026-11-26T08:00:00Z') }
    expect(told({ closedAt: new Date('2026-11-20T23:30:00Z'), bars: [bar], meeting, stepDue: today })).toEqual({
      done: { kind: 'closed', on: '2026-11-21', facts: {} },
      now: { kind: 'over', on: null, facts: {} },
      next: { kind: 'reopen', on: null, facts: {} },
    })
  })
})

describe('own children', () => {
  const child = (id: string, name: string) => ({ id, name, birthDate: '2019-01-01', expectedOn: null })
  const inCase = (id: string, name: string, caseId: string, closed: string | null) => ({
    ...child(id, name),
    ...{ caseId, closedAt: closed === null ? null : new Date(closed) },
  })
  it('stand once each, by name, with the open case before those that are closed', () => {
    const cases = [
      inCase('z', 'Zahra', 'old', '2026-01-01'),
      inCase('z', 'Zahra', 'open', null),
      inCase('o', 'Omar', 'first', '2026-01-01'),
      inCase('o', 'Omar', 'last', '2026-06-01'),
    ]
    const own = ownChildren(cases, [child('z', 'Zahra'), child('å', 'Åse')])
    expect(own.map(one => [one.name, one.own?.caseId])).toEqual([
      ['Omar', 'last'],
      ['Zahra', 'open'],
      ['Åse', undefined],
    ])
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
    // What was to begin is asked of from its day, until somebody says that it has.
    const planned = { ...mine, status: 'planned', from: today, to: '2027-02-01' }
    expect(ownDue([planned], 'me', near)).toMatchObject([{ kind: 'start', id: 'a' }])
    expect(ownDue([{ ...planned, from: '2026-11-30' }], 'me', near)).toEqual([])
    expect(ownDue([{ ...planned, status: 'running' }], 'me', near)).toEqual([])
  })
  it('calls an ask by what the page can do with it', () => {
    expect(['meeting', 'consent', 'consent_ends', 'threshold', 'minutes', 'advice'].map(answerKind)).toEqual([
      'meeting',
      'consent',
      'renewal',
      'birthday',
      'minutes',
      'other',
    ])
  })
})

describe('what the family waits for', () => {
  const late = { kind: 'participation' as const, since: new Date('2026-11-20T08:00:00Z'), title: null, on: null }
  const asked = { ...late, whoId: null, service: 'BUP' }
  const bup = { name: null, service: 'BUP', employeeId: null, knownSince: null }
  it('is said of a service that the page names, and not of one that the reader may not know of', () => {
    expect(waitingOf([asked], { holder: undefined, helpers: [bup] })).toEqual([{ ...late, who: 'BUP' }])
    expect(waitingOf([asked], { holder: undefined, helpers: [] })).toEqual([])
  })
  it('is waited for from no earlier than the service may be known of', () => {
    const since = (knownSince: Date | null) =>
      waitingOf([asked], { holder: undefined, helpers: [{ ...bup, knownSince }] }).map(one => one.since)
    const [before, after] = [new Date('2026-11-01T08:00:00Z'), new Date('2026-11-22T08:00:00Z')]
    expect([since(null), since(before), since(after)]).toEqual([[late.since], [late.since], [after]])
  })
  it('is said of us where the one who must act is not named', () => {
    const measure = { ...late, kind: 'measure' as const, whoId: 'are', service: null }
    const who = (helpers: Parameters<typeof waitingOf>[1]['helpers']) =>
      waitingOf([measure], { holder: { id: 'kari', name: 'Kari Moen' }, helpers }).map(one => one.who)
    expect(who([{ ...bup, name: 'Are Myhre', employeeId: 'are' }])).toEqual(['Are Myhre'])
    expect(who([])).toEqual([null])
  })
})
