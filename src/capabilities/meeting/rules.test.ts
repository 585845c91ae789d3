import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { proposeAgenda } from './rules/agenda.ts'
import {
  agendaItem,
  callMeeting,
  cancel,
  latestAnswer,
  mayStillAnswer,
  move,
  respond,
  writeMinutes,
} from './rules/meeting.ts'
import type { Calling, Person, Writing } from './rules/meeting.ts'
import { aMeeting, anInvitee, anItem, someMinutes } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
let count = 0
const newId = () => `id-${++count}`
const code = (result: unknown) => (result instanceof Refusal ? result.code : 'done')
const person = (kind: Person['kind'], personId: string): Person => ({ kind, personId, serviceId: null })

const calling = (more: Partial<Calling> = {}): Calling => ({
  caseId: 'case',
  kind: 'cooperation',
  purpose: 'Se på hvordan det går',
  place: null,
  startsAt: new Date('2026-11-30T08:00:00Z'),
  endsAt: new Date('2026-11-30T09:00:00Z'),
  calledBy: 'kari',
  minutesBy: 'kari',
  interpreterLanguage: 'ar',
  serviceId: 'kindergarten',
  candidates: [
    person('employee', 'kari'),
    person('employee', 'ingrid'),
    person('guardian', 'amira'),
    person('guardian', 'yusuf'),
    person('child', 'noor'),
  ],
  chosen: [],
  guests: [],
  now,
  newId,
  ...more,
})
const called = (more: Partial<Calling> = {}) => {
  const result = callMeeting(calling(more))
  if (result instanceof Refusal) throw new Error(result.code)
  return result.invitees.map(one => one.personId ?? one.guestName)
}

describe('calling a meeting', () => {
  it('always asks the guardians, whoever else is chosen', () => {
    expect(called()).toEqual(['kari', 'amira', 'yusuf'])
    expect(called({ chosen: [person('child', 'noor'), person('employee', 'ingrid')] })).toEqual([
      ...['kari', 'ingrid', 'amira', 'yusuf', 'noor'],
    ])
  })

  it('takes guests by name, each once', () => {
    expect(called({ guests: ['Bestemor', 'Bestemor'] })).toEqual(['kari', 'amira', 'yusuf', 'Bestemor'])
  })

  it('calls nobody who does not see the meetings of the case, and needs somebody who writes', () => {
    expect(code(callMeeting(calling({ chosen: [person('employee', 'stranger')] })))).toBe('meeting.invitee_unknown')
    expect(code(callMeeting(calling({ minutesBy: 'amira' })))).toBe('meeting.invitee_unknown')
  })

  it('is about a time to come that ends after it begins', () => {
    expect(code(callMeeting(calling({ startsAt: now })))).toBe('meeting.has_been')
    expect(code(callMeeting(calling({ endsAt: calling().startsAt })))).toBe('meeting.ends_before_start')
  })
})

describe('a meeting', () => {
  const later = { startsAt: new Date('2026-12-01T08:00:00Z'), endsAt: new Date('2026-12-01T09:00:00Z'), place: null }

  it('moved or cancelled has a higher sequence, so that calendars follow', () => {
    expect(move(aMeeting(), 1, later, now)).toMatchObject({ sequence: 1, version: 2, startsAt: later.startsAt })
    expect(cancel(aMeeting({ sequence: 1 }), 1, 'Syk')).toMatchObject({ sequence: 2, state: 'cancelled' })
  })

  it('that is held or cancelled is neither moved nor cancelled, and an old version gives way', () => {
    for (const change of [
      (one = aMeeting()) => move(one, 1, later, now),
      (one = aMeeting()) => cancel(one, 1, 'Syk'),
    ]) {
      expect(code(change(aMeeting({ state: 'held' })))).toBe('meeting.held')
      expect(code(change(aMeeting({ state: 'cancelled' })))).toBe('meeting.cancelled')
      expect(code(change(aMeeting({ version: 2 })))).toBe('version.conflict')
    }
  })

  it('is answered until it is over', () => {
    expect(mayStillAnswer(aMeeting(), now)).toBeUndefined()
    expect(code(mayStillAnswer(aMeeting(), aMeeting().endsAt))).toBe('meeting.has_been')
    expect(code(mayStillAnswer(aMeeting({ state: 'cancelled' }), now))).toBe('meeting.cancelled')
  })

  it('counts the latest answer to the time that stands', () => {
    const answer = (sequence: number, yes: boolean) => ({
      ...{ inviteeId: 'amira', sequence, answer: yes ? ('yes' as const) : ('no' as const), words: null, at: now },
    })
    const answers = [answer(0, false), answer(0, true)]
    expect(latestAnswer(answers, 'amira', 0)?.answer).toBe('yes')
    expect(latestAnswer(answers, 'amira', 1)).toBeUndefined()
  })
})

describe('minutes', () => {
  const began = aMeeting({ startsAt: new Date('2026-11-24T06:00:00Z'), endsAt: new Date('2026-11-24T06:45:00Z') })
  const writing = (more: Partial<Writing> = {}): Writing => ({
    ...{ version: 1, items: [{ agendaItemId: 'one', words: 'Vi går videre' }], attended: ['kari'], nextMeeting: null },
    ...{ because: null, byId: 'kari', now, ...more },
  })
  const around = { agenda: [anItem('one')], invitees: [anInvitee('kari', 'employee')], before: undefined }

  it('are written beside the agenda, and the meeting is then held', () => {
    expect(writeMinutes(began, writing(), around)).toMatchObject({
      minutes: { version: 1, because: null },
      meeting: { state: 'held', version: 2 },
    })
  })

  it('are corrected by a new version that says why', () => {
    const before = someMinutes()
    expect(code(writeMinutes(began, writing(), { ...around, before }))).toBe('meeting.why_corrected')
    expect(writeMinutes(began, writing({ because: 'Feil dato' }), { ...around, before })).toMatchObject({
      minutes: { version: 2, because: 'Feil dato' },
    })
  })

  it('are not written before the meeting, empty, or about somebody who was not called', () => {
    expect(code(writeMinutes(aMeeting(), writing(), around))).toBe('meeting.not_begun')
    expect(code(writeMinutes(began, writing({ items: [] }), around))).toBe('meeting.minutes_empty')
    expect(code(writeMinutes(began, writing({ attended: ['stranger'] }), around))).toBe('meeting.invitee_unknown')
    const elsewhere = [{ agendaItemId: 'other', words: 'x' }]
    expect(code(writeMinutes(began, writing({ items: elsewhere }), around))).toBe('meeting.invitee_unknown')
  })

  it('are answered in the version that stands', () => {
    const response = {
      ...{
        id: 'r',
        minutesVersion: 1,
        personKind: 'guardian' as const,
        personId: 'trond',
        answer: 'disagree' as const,
      },
      ...{ words: 'Det sa jeg ikke', writtenBy: null, at: now },
    }
    expect(respond(response, someMinutes())).toBe(response)
    expect(code(respond(response, someMinutes({ version: 2 })))).toBe('meeting.minutes_corrected')
    expect(code(respond(response, undefined))).toBe('meeting.no_minutes')
  })
})

describe('the agenda', () => {
  it('is proposed from what is open, the family first and who does what last', () => {
    const proposed = proposeAgenda({
      measures: [{ id: 'm', title: 'Lekegruppe' }],
      asks: [
        { thingId: 'request', kind: 'consent' },
        { thingId: 'request', kind: 'consent' },
        { thingId: 'offer', kind: 'baton' },
      ],
      childViews: [{ id: 'v' }],
      lastMinutesOf: 'before',
    })
    expect(proposed.map(one => one.standing ?? one.because)).toEqual([
      ...['welcome', 'last_minutes', 'family_first', 'child_view', 'measure', 'ask', 'what_now', 'agreed'],
    ])
  })

  it('keeps what comes from the plan for those who see the plan', () => {
    const point = { words: 'Lekegruppe', sourceId: null }
    expect(agendaItem({ ...point, because: 'measure' }, aMeeting(), 'a').topic).toBe('plan')
    expect(agendaItem({ ...point, because: 'own' }, aMeeting(), 'a').topic).toBe('meetings')
  })
})
