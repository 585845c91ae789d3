import { describe, expect, it } from 'vitest'
import { GapType } from '../src/capabilities/gap/model.ts'
import { addDays, instantAt, startOf } from '../src/kernel/time.ts'
import { INJECTED, NOT_SIMULATED } from './chapters/index.ts'
import { holdings } from './reckon-holding.ts'
import { broken, awaited } from './reckon.ts'
import { beginPassages, passagesAhead } from './passages.ts'
import { settings } from './rules.ts'
import { newCaseWorld } from './world.ts'
import type { CaseWorld, ConcernWorld, Need, Staff, StaffById, World } from './world.ts'

const now = instantAt('2027-03-01', '10:00')
const actor = {
  kind: 'employee',
  role: 'practitioner',
  id: 'kari',
  municipality: 1,
  serviceId: 's',
  level: 'high',
} as const
const kari: Staff = { actor, lastDay: null, away: [] }
const world = (more: Partial<CaseWorld> = {}): CaseWorld => ({
  ...newCaseWorld({ id: 'case', byRule: 'berit', stepDue: '2027-03-15', answersForChild: now }, now),
  ...{ stepDue: null, holder: 'kari' },
  ...more,
})
const typesOf = (one: World, at = now, staff: StaffById = new Map([['kari', kari]])) =>
  broken(one, { staff, all: holdings([one], staff, at), now: at }).map(({ type, since }) => [type, since.toISOString()])
const on = (day: string) => startOf(day).toISOString()

it('every type of the radar is broken on purpose, or it is said why not', () => {
  expect([...INJECTED, ...Object.keys(NOT_SIMULATED)].toSorted()).toEqual([...GapType.options].toSorted())
})

describe('what is broken in a case', () => {
  it('is nothing where all is kept, and nothing when it is closed', () => {
    expect(typesOf(world())).toEqual([])
    expect(typesOf(world({ holder: null, status: 'closed' }))).toEqual([])
  })

  it('is that nobody holds: nobody has said yes, has left, or is away', () => {
    expect(typesOf(world({ holder: null }))).toEqual([['holder', now.toISOString()]])
    const left = new Map([['kari', { ...kari, lastDay: '2027-02-26' }]])
    expect(typesOf(world(), now, left)).toEqual([['holder', on('2027-02-27')]])
    const away = { from: '2027-02-28', to: '2027-03-01', known: now }
    expect(typesOf(world(), now, new Map([['kari', { ...kari, away: [away] }]]))).toEqual([
      ['holder', now.toISOString()],
    ])
    const back = { ...away, to: '2027-02-28' }
    expect(typesOf(world(), now, new Map([['kari', { ...kari, away: [back] }]]))).toEqual([])
  })

  it('is what came on top of what somebody can hold, from when it did or no longer rested', () => {
    const hours = (time: string) => instantAt('2027-02-20', time)
    const all = ['09:00', '10:00', '11:00'].map(time => world({ id: time, held: hours(time), awake: hours(time) }))
    const over = (of: readonly CaseWorld[], staff: StaffById = new Map([['kari', kari]])) => {
      const around = { staff, all: holdings(of, staff, now), now }
      return of.flatMap(one =>
        broken(one, around).flatMap(({ type, thing, since }) => (type === 'overload' ? [[one.id, thing, since]] : [])),
      )
    }
    const [first, second, last] = all
    expect(over(all)).toEqual([['11:00', 'kari', hours('11:00')]])
    expect(over(all.slice(1))).toEqual([])
    expect(over([{ ...first!, status: 'closed' }, second!, last!])).toEqual([])
    // One that rests counts, and is none itself.
    expect(over([{ ...first!, status: 'paused', pausedUntil: '2027-04-01' }, second!, last!])).toHaveLength(1)
    expect(over([first!, second!, { ...last!, status: 'paused', pausedUntil: '2027-04-01' }])).toEqual([])
    expect(over([first!, second!, { ...last!, awake: hours('15:00') }])).toEqual([['11:00', 'kari', hours('15:00')]])
    // Who has been away holds again from the day after, whatever was held before.
    const away = { from: '2027-02-24', to: '2027-02-26', known: now }
    expect(over(all, new Map([['kari', { ...kari, away: [away] }]]))).toEqual([
      ['11:00', 'kari', startOf('2027-02-27')],
    ])
    // While away, who stands in by rule holds them.
    const ill = { ...away, to: '2027-03-05' }
    expect(over(all, new Map([['kari', { ...kari, away: [ill] }]]))).toEqual([['11:00', 'berit', now]])
  })

  it('is a passage that nobody does anything about, or that nobody has received, by its day', () => {
    const one = { id: 'passage', version: 1, beginBy: '2027-02-27', receiveBy: '2027-02-28', state: 'idle' } as const
    const longAgo = new Date(0)
    const gaps = (more: object, awake = longAgo) => typesOf(world({ awake, passages: [{ ...one, ...more }] }))
    expect(gaps({})).toEqual([['transition_start', on('2027-02-28')]])
    expect(gaps({}, now)).toEqual([['transition_start', now.toISOString()]])
    expect(gaps({ beginBy: '2027-03-01' })).toEqual([])
    expect(gaps({ state: 'prepared' })).toEqual([['transition_receive', on('2027-03-01')]])
    expect(gaps({ state: 'prepared', receiveBy: '2027-03-01' })).toEqual([])
    expect(gaps({ state: 'dropped' })).toEqual([])
    expect(gaps({ state: 'received', checkBy: '2027-02-28' })).toEqual([['transition_check', on('2027-03-01')]])
    expect(gaps({ state: 'received', checkBy: '2027-03-01' })).toEqual([])
    expect(gaps({ state: 'checked', checkBy: '2027-02-28' })).toEqual([])
  })

  it('is a passage that the clock began when its time had come, until its day, and only of who sends in it', () => {
    const one = world({ ahead: passagesAhead('2021-12-31', 'kindergarten') })
    beginPassages(one, startOf('2027-02-14'))
    expect(one.passages).toEqual([])
    beginPassages(one, startOf('2027-02-15'))
    beginPassages(one, startOf('2027-02-16'))
    const days = { beginBy: '2027-03-01', receiveBy: '2027-07-16' }
    expect(one.passages).toMatchObject([{ id: 'to_school 2027-08-15', state: 'idle', ...days }])
    expect(typesOf(one, startOf('2027-03-02'))).toEqual([['transition_start', on('2027-03-02')]])
    const late = world({ ahead: passagesAhead('2021-12-31', 'kindergarten') })
    beginPassages(late, startOf('2027-08-16'))
    expect(late.passages).toEqual([])
    expect(passagesAhead('2021-12-31', 'school').map(({ id }) => id)).not.toContain('to_school 2027-08-15')
  })

  it('is a question that nobody opens for a week, or answers by its day', () => {
    const sentAt = instantAt('2027-03-01', '10:00')
    const asked = { kind: 'consent', thing: 'request', to: 'mor', sentAt, dueAt: instantAt('2027-03-15', '23:59') }
    const at = (day: string, time: string) =>
      typesOf(world({ asks: [asked] }), instantAt(day, time)).map(([type]) => type)
    expect([at('2027-03-08', '09:59'), at('2027-03-08', '10:00')]).toEqual([[], ['unanswered']])
    const opened = { ...asked, openedAt: sentAt }
    const late = (day: string) => typesOf(world({ asks: [opened] }), startOf(day)).map(([type]) => type)
    expect([late('2027-03-15'), late('2027-03-16')]).toEqual([[], ['unanswered']])
    expect(typesOf(world({ asks: [{ ...asked, ended: true }] }), instantAt('2027-03-20', '10:00'))).toEqual([])
  })

  it('is a yes that ends soon, and from its last day on that there is none', () => {
    const said = (until: string) => ({
      ...{ joined: now, participant: null, asked: { id: 'request', at: instantAt('2027-01-01', '10:00') } },
      said: new Map([['mor', { yes: true, at: now, until }]]),
    })
    const at = (until: string) => typesOf(world({ shares: new Map([['ppt', said(until)]]) }))
    expect(at('2027-06-01')).toEqual([])
    expect(at('2027-03-02')).toEqual([['consent', now.toISOString()]])
    expect(at('2027-03-01')).toEqual([['no_consent', now.toISOString()]])
  })

  it('is a need that nobody does anything about, from the last no, and one that two services have said no to', () => {
    const no = (serviceId: string, day: string) => ({ id: `${serviceId} ${day}`, serviceId, saidNo: startOf(day) })
    const need = (...asked: Need['asked']): Need => ({
      ...{ id: 'need', version: 1, at: startOf('2027-02-01'), state: 'open', asked },
    })
    const at = (one: Need) => typesOf(world({ needs: [one] }))
    expect(at(need())).toEqual([['need_waits', on('2027-02-15')]])
    expect(at(need({ id: 'asked', serviceId: 'ppt', saidNo: null }))).toEqual([])
    expect(at(need(no('ppt', '2027-02-20')))).toEqual([])
    expect(at(need(no('ppt', '2027-02-08'), no('ppt', '2027-02-10')))).toEqual([['need_waits', on('2027-02-24')]])
    expect(at(need(no('ppt', '2027-02-20'), no('nav', '2027-02-22')))).toEqual([['thrown', on('2027-02-22')]])
    expect(at({ ...need(), state: 'dropped' })).toEqual([])
  })

  it('awaits what the hours bring, and no more than a day ahead', () => {
    const goal = {
      id: 'goal',
      at: instantAt('2027-02-15', '12:00'),
      targetOn: null,
      status: 'open',
      version: 1,
    } as const
    expect(awaited(world({ goals: [goal] }), now)).toEqual([instantAt('2027-03-01', '12:00')])
    expect(awaited(world({ goals: [{ ...goal, status: 'dropped' }] }), now)).toEqual([])
    expect(awaited(world(), now)).toEqual([])
  })
})

describe('what is broken in a concern', () => {
  const concern: ConcernWorld = {
    ...{ kind: 'concern', id: 'concern', shareBy: '2027-02-20', talkBy: '2027-02-24', decideBy: '2027-02-28' },
    ...{ lookAgainOn: null, shared: null, talked: false, decided: false, advice: [] },
  }
  it('is the next thing to be done, and the decision beside it', () => {
    const shared = { ...concern, shared: instantAt('2027-02-21', '09:00') }
    expect(typesOf(concern)).toEqual([['concern_share', on('2027-02-21')]])
    expect(typesOf(shared)).toEqual([
      ['concern_talk', on('2027-02-25')],
      ['concern_decide', on('2027-03-01')],
    ])
    expect(typesOf({ ...shared, talked: true })).toEqual([['concern_decide', on('2027-03-01')]])
    expect(typesOf({ ...shared, decided: true })).toEqual([])
  })
  it('is advice that has not come, also when all else is done', () => {
    const advice = [{ id: 'advice', dueOn: '2027-02-27', answered: false }]
    expect(typesOf({ ...concern, decided: true, advice })).toEqual([['advice', on('2027-02-28')]])
  })
})

describe('what is broken beside what somebody does', () => {
  it('is that nobody has decided between services, from the day after the last, in a case that is open', () => {
    const one = { id: 'one', decideBy: '2027-02-27', ended: false }
    const at = (more: object, status: CaseWorld['status'] = 'open') =>
      typesOf(world({ status, pausedUntil: '2027-04-01', disagreements: [{ ...one, ...more }] }))
    expect(at({})).toEqual([['undecided', on('2027-02-28')]])
    expect(at({ decideBy: '2027-03-01' })).toEqual([])
    expect(at({ ended: true })).toEqual([])
    expect(at({}, 'paused')).toEqual([])
  })

  it('is that work lies in a service whose leader is away with nobody instead, from when both are so', () => {
    const service = (asked: Date | null) => ({ kind: 'service', id: 's', ledBy: 'kari', asked }) as const
    const away = (from: string, to: string) =>
      new Map([['kari', { ...kari, away: [{ from, to, known: startOf(from) }] }]])
    const asked = instantAt('2027-02-26', '12:00')
    expect(typesOf(service(asked), now, away('2027-02-28', '2027-03-01'))).toEqual([['no_leader', on('2027-02-28')]])
    expect(typesOf(service(asked), now, away('2027-02-20', '2027-03-01'))).toEqual([['no_leader', asked.toISOString()]])
    expect(typesOf(service(asked), now, away('2027-02-20', '2027-02-28'))).toEqual([])
    expect(typesOf(service(null), now, away('2027-02-20', '2027-03-01'))).toEqual([])
  })

  it('is that a guide has not been looked over for as long as is set, reckoned from the oldest', () => {
    const guides = (...days: string[]) =>
      ({ kind: 'guides', id: 's', reviewed: new Map(days.map((day, nth) => [`${nth}`, day])) }) as const
    const last = addDays('2027-02-28', -settings.deadlines.guideReviewDays)
    expect(typesOf(guides('2027-01-01', last))).toEqual([['guide', on('2027-03-01')]])
    expect(typesOf(guides(addDays(last, 1), '2027-01-01'))).toEqual([])
  })
})
