import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { REQUEST_STATES } from './model.ts'
import type { Need, NeedRequest, ServiceAnswer } from './model.ts'
import { answer, close, finish, isThrown, note, send, settle, tie, withdraw } from './rules.ts'

const id = (at: number) => `00000000-0000-4000-8000-${`${at}`.padStart(12, '0')}`
const now = new Date('2026-11-24T09:00:00Z')
const choices = (...ids: string[]) => ids.map(one => ({ id: one, label: { nb: one, nn: one } }))
const settings = { offers: choices('company'), needReasons: choices('not_ours', 'no_resources') }
const fresh = {
  what: 'Noen å gå sammen med',
  why: null,
  offer: 'company',
  topic: 'plan',
  audience: 'everyone',
} as const
const known = { id: id(1), caseId: id(2), addedBy: id(3), at: now, serviceId: id(4), topicIsOpen: true, settings }

const whole = <T>(result: T | Refusal): T => {
  if (result instanceof Refusal) throw new Error(result.code)
  return result
}
const codeOf = (result: unknown) => (result instanceof Refusal ? result.code : 'done')
const need: Need = whole(note(fresh, known))
const asked = { id: id(5), serviceId: id(6), sentBy: id(3), words: null, canBeAsked: true, covered: true, now }
const request: NeedRequest = whole(send(need, [], asked))
const by = { answeredBy: id(7), now, settings, takerIds: [id(8)] }
const accept: ServiceAnswer = { is: 'accept', employeeId: id(8), startsOn: '2026-11-24' }
const counter: ServiceAnswer = { ...accept, is: 'counter', instead: 'Vi kan ringe.' }
const decline: ServiceAnswer = { is: 'decline', reason: 'not_ours', words: 'Ikke vårt.' }

describe('a need', () => {
  it('is noted only in an open topic, and of a kind of help that is still offered', () => {
    expect(need).toMatchObject({ state: 'open', version: 1, measureId: null })
    expect(codeOf(note(fresh, { ...known, topicIsOpen: false }))).toBe('need.topic_closed')
    const retired = { ...settings, offers: settings.offers.map(one => ({ ...one, retired: true })) }
    expect(codeOf(note(fresh, { ...known, settings: retired }))).toBe('need.offer_unknown')
    expect(codeOf(note({ ...fresh, offer: null }, { ...known, settings: retired }))).toBe('done')
  })

  it('ends once, and is tied to a measure of the case while it is open', () => {
    const met = whole(close(need, { state: 'met', outcome: null }, now))
    expect(met).toMatchObject({ state: 'met', closedAt: now, version: 2 })
    expect(codeOf(close(met, { state: 'dropped', outcome: null }, now))).toBe('need.closed')
    expect(whole(tie(need, id(9), [id(9)]))).toMatchObject({ measureId: id(9), version: 2 })
    expect(whole(tie(need, null, []))).toMatchObject({ measureId: null })
    expect(codeOf(tie(need, id(9), []))).toBe('need.measure_unknown')
    expect(codeOf(tie(met, null, []))).toBe('need.closed')
  })
})

describe('a question to a service', () => {
  it('is sent of what is open, told beyond one service, agreed to, and not asked of it already', () => {
    const sent = (more: object, from: Need = need, before: NeedRequest[] = []) =>
      codeOf(send(from, before, { ...asked, ...more }))
    expect(sent({})).toBe('done')
    expect(sent({}, { ...need, state: 'met' })).toBe('need.closed')
    expect(sent({}, { ...need, audience: 'own_service' })).toBe('need.not_told')
    expect(sent({}, { ...need, audience: 'child_only' })).toBe('need.not_told')
    expect(sent({ canBeAsked: false })).toBe('need.cannot_be_asked')
    expect(sent({ covered: false })).toBe('case.consent_missing')
    const again = REQUEST_STATES.map(state => [state, sent({}, need, [{ ...request, state }])])
    expect(again.filter(([, code]) => code !== 'done')).toEqual(
      ['sent', 'accepted', 'countered'].map(state => [state, 'need.asked_already']),
    )
    expect(sent({ serviceId: id(10) }, need, [request])).toBe('done')
  })

  it('is answered by who can take it and from when, or with a reason of the list and words', () => {
    const say = (said: ServiceAnswer, more: object = {}) => codeOf(answer(request, said, { ...by, ...more }))
    expect(whole(answer(request, accept, by))).toMatchObject({ state: 'accepted', takenBy: id(8), endedAt: null })
    expect(whole(answer(request, counter, by))).toMatchObject({ state: 'countered', instead: 'Vi kan ringe.' })
    expect(whole(answer(request, decline, by))).toMatchObject({ state: 'declined', reason: 'not_ours', endedAt: now })
    expect(say({ ...accept, employeeId: id(11) })).toBe('need.cannot_take')
    expect(say({ ...counter, employeeId: id(11) })).toBe('need.cannot_take')
    expect(say({ ...accept, startsOn: '2026-11-23' })).toBe('need.starts_in_the_past')
    expect(say({ ...decline, reason: null })).toBe('need.reason_missing')
    expect(say({ ...decline, reason: 'because' })).toBe('need.reason_missing')
    // Where the municipality has no reasons, words alone say why.
    expect(say({ ...decline, reason: null }, { settings: { needReasons: [] } })).toBe('done')
    expect(say({ ...decline, reason: 'not_ours' }, { settings: { needReasons: [] } })).toBe('need.reason_missing')
  })

  it('is never answered, settled, taken back or finished but from the state before', () => {
    const acts = {
      answer: [(one: NeedRequest) => answer(one, accept, by), 'sent'],
      agree: [(one: NeedRequest) => settle(one, true, now), 'countered'],
      refuse: [(one: NeedRequest) => settle(one, false, now), 'countered'],
      withdraw: [(one: NeedRequest) => withdraw(one, now), 'sent'],
      finish: [(one: NeedRequest) => finish(one, 'Hun går selv.', now), 'accepted'],
    } as const
    for (const [name, [act, from]] of Object.entries(acts)) {
      const allowed = REQUEST_STATES.filter(state => codeOf(act({ ...request, state })) === 'done')
      expect([name, allowed]).toEqual([name, [from]])
    }
    expect(whole(settle({ ...request, state: 'countered' }, true, now))).toMatchObject({
      state: 'accepted',
      endedAt: null,
    })
    expect(whole(settle({ ...request, state: 'countered' }, false, now))).toMatchObject({
      state: 'not_agreed',
      endedAt: now,
    })
    expect(whole(withdraw(request, now))).toMatchObject({ state: 'withdrawn', endedAt: now, version: 2 })
    expect(whole(finish({ ...request, state: 'accepted' }, 'x', now))).toMatchObject({ state: 'done', outcome: 'x' })
  })
})

describe('thrown between services', () => {
  const requests = fc.array(
    fc.record({ serviceId: fc.constantFrom(id(1), id(2), id(3)), state: fc.constantFrom(...REQUEST_STATES) }),
    { maxLength: 6 },
  )
  it('is an open need to which two different services have said no, and none yes', () => {
    fc.assert(
      fc.property(requests, all => {
        const noes = [id(1), id(2), id(3)].filter(one =>
          all.some(({ serviceId, state }) => serviceId === one && state === 'declined'),
        )
        const yes = all.some(({ state }) => state === 'accepted' || state === 'done')
        expect(isThrown({ state: 'open' }, all)).toBe(noes.length > 1 && !yes)
        expect(isThrown({ state: 'met' }, all)).toBe(false)
      }),
    )
  })
})
