import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import { Settings } from '../settings/settings-model.ts'
import type { Ask } from '../ask/model.ts'
import type { ShownCapacity } from '../capacity/model.ts'
import { aNeed, aRequest } from './need.testing.ts'
import { show, showReceivers } from './show-rules.ts'
import type { Known } from './show-rules.ts'

const settings = Settings.parse(
  JSON.parse(readFileSync(new URL('../../../config/tromso-like.json', import.meta.url), 'utf8')),
)
const company = settings.offers[0]
const notOurs = settings.needReasons[0]
const names = new Map([
  ['teacher', 'Marte'],
  ['holder', 'Ola'],
  ['adviser', 'Eva'],
  ['ppt', 'PPT'],
])
const measure: Known['measures'][number] = {
  ...{ id: 'measure', title: 'Følge til skolen', status: 'active', topic: 'plan', audience: 'everyone' },
  ...{ notFor: null, serviceId: 'school' },
}
const ask: Ask = {
  ...{
    id: 'ask',
    kind: 'need',
    about: { kind: 'case', id: 'case' },
    childId: 'lars',
    thingId: 'request',
  },
  ...{ to: { kind: 'service', id: 'ppt' }, state: 'opened', version: 1, sentAt: NOW, deliveredAt: NOW },
  ...{ openedAt: NOW, dueAt: new Date('2026-12-01T23:00:00Z'), answeredAt: null },
}
const known = (over: Partial<Known> = {}): Known => ({
  ...{ needs: [aNeed({ offer: company?.id ?? null })], requests: [], asks: [ask], measures: [measure], names, ...over },
})
const reading = (actor: Actor = staff('holder'), inCase = aSubject()) => ({ actor, inCase, now: NOW, settings })
const one = (of: Partial<Known>, as = reading()) => show(known(of), as).needs[0]
const closed = aSubject({ childCase: { ...aSubject().childCase, status: 'closed' } })

describe('the needs of a case', () => {
  it('stand with who wrote them, the kind of help in words, and what the holder may do', () => {
    expect(one({})).toMatchObject({
      id: 'need',
      addedBy: 'Marte',
      offer: company?.label,
      measure: null,
      isThrown: false,
    })
    expect(one({})?.may).toEqual({ change: true, send: true })
    expect(one({ needs: [aNeed({ addedBy: 'gone', offer: null })] })).toMatchObject({ addedBy: '', offer: null })
  })

  it('are not there for whom they are not told to, and name no measure that is not', () => {
    const needs = [aNeed({ measureId: 'measure' })]
    expect(one({ needs })).toMatchObject({ measureId: 'measure', measure: 'Følge til skolen' })
    const secret = [{ ...measure, audience: 'own_service', serviceId: 'ppt' } as const]
    expect(one({ needs, measures: secret })).toMatchObject({ measureId: null, measure: null })
    expect(show(known({ needs: [aNeed({ audience: 'own_service', serviceId: 'ppt' })] }), reading()).needs).toEqual([])
  })

  it('bring the choices of the forms to whoever may note one, and to nobody else', () => {
    const shown = show(known({ measures: [measure, { ...measure, id: 'over', status: 'ended' }] }), reading())
    expect(shown).toMatchObject({ childName: 'Lars', may: { note: true }, measures: [{ id: 'measure' }] })
    expect(shown.measures).toHaveLength(1)
    expect(shown.topics).toEqual(settings.topics.map(({ id, label }) => ({ id, label })))
    expect(shown.offers.length).toBeGreaterThan(0)
    const nothing = { may: { note: false }, offers: [], topics: [], measures: [] }
    const mother = reading(family('hege'), aSubject({ sight: seenBy('guardianship') }))
    expect(show(known(), mother)).toMatchObject({ ...nothing, needs: [{ may: { change: false, send: false } }] })
    expect(show(known(), reading(staff('holder'), closed))).toMatchObject(nothing)
  })

  it('are changed only while they and the case are open, and asked about only by who leads', () => {
    const may = (of: Partial<Known>, as = reading()) => one(of, as)?.may
    expect(may({ needs: [aNeed({ state: 'met' })] })).toEqual({ change: false, send: false })
    expect(may({}, reading(staff('holder'), closed))).toEqual({ change: false, send: false })
    expect(may({}, reading(staff('teacher')))).toEqual({ change: true, send: false })
  })
})

describe('a question to a service', () => {
  const asked = (over: Parameters<typeof aRequest>[0] = {}, as = reading()) =>
    one({ requests: [aRequest(over), aRequest({ id: 'other', needId: 'another' })] }, as)?.requests

  it('stands with its clock while nobody has answered, and only with its own need', () => {
    expect(asked()).toHaveLength(1)
    expect(asked()?.[0]).toMatchObject({
      service: 'PPT',
      sentBy: 'Ola',
      dueAt: ask.dueAt,
      openedAt: NOW,
      takenBy: null,
    })
    expect(asked()?.[0]?.may).toEqual({ settle: false, withdraw: true, finish: false })
    expect(one({ requests: [aRequest()], asks: [] })?.requests[0]).toMatchObject({ dueAt: null, openedAt: null })
    const elsewhere = [{ ...ask, to: { kind: 'employee', id: 'ppt' } } as const, { ...ask, thingId: 'another' }]
    expect(one({ requests: [aRequest()], asks: elsewhere })?.requests[0]).toMatchObject({ dueAt: null })
  })

  it('stands with the answer, in the municipality’s words', () => {
    expect(asked({ state: 'declined', reason: notOurs?.id ?? null })?.[0]).toMatchObject({
      reason: notOurs?.label,
      dueAt: null,
    })
    expect(asked({ state: 'accepted', takenBy: 'adviser' })?.[0]).toMatchObject({ takenBy: 'Eva', dueAt: null })
    expect(asked({ serviceId: 'x', sentBy: 'x', takenBy: 'x' })?.[0]).toMatchObject({
      service: '',
      sentBy: '',
      takenBy: '',
    })
  })

  it('is settled, taken back and finished by who may, in its turn', () => {
    const may = (over: Parameters<typeof aRequest>[0], as = reading()) => asked(over, as)?.[0]?.may
    const none = { settle: false, withdraw: false, finish: false }
    expect(may({ state: 'countered' })).toEqual({ ...none, settle: true })
    expect(may({ state: 'accepted' })).toEqual({ ...none, finish: true })
    expect(may({ state: 'accepted' }, reading(staff('teacher')))).toEqual({ ...none, finish: true })
    expect(may({ state: 'sent' }, reading(staff('teacher')))).toEqual(none)
    expect(may({ state: 'countered' }, reading(staff('teacher')))).toEqual(none)
    for (const state of ['sent', 'countered', 'accepted'] as const)
      expect(may({ state }, reading(staff('holder'), closed))).toEqual(none)
  })

  it('is not there for who may not know of the service', () => {
    const ties = [{ serviceId: 'ppt', topic: 'health', since: null }]
    const bars = { topic: 'health', ground: 'block', groundId: null, from: new Date(0), to: null } as const
    const kept = { ...seenBy('guardianship'), ties }
    const mother = (sight: typeof kept) => reading(family('hege'), aSubject({ sight }))
    expect(asked({}, mother(kept))).toHaveLength(1)
    expect(asked({}, mother({ ...kept, facts: [...kept.facts, bars] }))).toEqual([])
  })

  it('is thrown when two have said no', () => {
    const no = (id: string) => aRequest({ id, serviceId: id, state: 'declined' })
    expect(one({ requests: [no('a'), no('b')] })?.isThrown).toBe(true)
    expect(one({ requests: [no('a')] })?.isThrown).toBe(false)
  })
})

describe('who can be asked', () => {
  const said: ShownCapacity = {
    ...{ taking: 'yes', waitingWeeks: null, fullUntil: null, offers: ['company'], words: null },
    ...{ updatedOn: '2026-11-20', isStale: false },
  }
  const says = (...all: (Partial<ShownCapacity> & { serviceId: string })[]) =>
    new Map(all.map(({ serviceId, ...more }) => [serviceId, { ...said, ...more }]))
  const services = ['a', 'b', 'c', 'd'].map(id => ({ id, name: id }))
  const receivers = (over: Partial<Parameters<typeof showReceivers>[1]> = {}, need = aNeed()) =>
    showReceivers(need, { services, said: new Map(), requests: [], open: [], ...over })
  const order = (over: Parameters<typeof receivers>[0], need = aNeed()) =>
    receivers(over, need)
      .map(({ id }) => id)
      .join('')

  it('stand with what they say of their room, and whether they offer it', () => {
    const [first, second, third] = receivers({ said: says({ serviceId: 'a' }, { serviceId: 'b', isStale: true }) })
    expect(first).toMatchObject({ id: 'a', offersIt: true, capacity: { updatedOn: '2026-11-20', isStale: false } })
    expect(second).toMatchObject({ id: 'b', capacity: { isStale: true } })
    expect(third).toMatchObject({ offersIt: false, capacity: null, covered: false, isAsked: false })
  })

  it('come in order: who offers it, whom the family has said yes to, who has room, who waits least, whose word is fresh', () => {
    expect(order({})).toBe('abcd')
    expect(order({ services: services.toReversed() })).toBe('abcd')
    expect(order({ said: says({ serviceId: 'd' }) })).toBe('dabc')
    expect(order({ said: says({ serviceId: 'd', offers: [] }) })).toBe('dabc')
    expect(order({ open: [{ serviceId: 'c', topics: new Set(['plan']) }] })).toBe('cabd')
    expect(order({ open: [{ serviceId: 'c', topics: new Set(['health']) }] })).toBe('abcd')
    const waits = (serviceId: string, waitingWeeks: number) => ({ serviceId, taking: 'waiting', waitingWeeks }) as const
    expect(order({ said: says({ serviceId: 'a', taking: 'full' }, waits('b', 9), waits('c', 2)) })).toBe('cbad')
    expect(order({ said: says({ serviceId: 'a', isStale: true }, { serviceId: 'b' }) })).toBe('bacd')
    expect(order({ said: says({ serviceId: 'd' }), open: [{ serviceId: 'a', topics: new Set(['plan']) }] })).toBe(
      'dabc',
    )
    expect(order({ said: says({ serviceId: 'd' }) }, aNeed({ offer: null }))).toBe('dabc')
    expect(receivers({ said: says({ serviceId: 'd' }) }, aNeed({ offer: null }))[0]?.offersIt).toBe(false)
  })

  it('say who is asked about this need already', () => {
    for (const state of ['sent', 'countered', 'accepted', 'declined', 'withdrawn'] as const) {
      const is = receivers({ requests: [aRequest({ serviceId: 'a', state })] })[0]?.isAsked
      expect(is).toBe(state !== 'declined' && state !== 'withdrawn')
    }
    expect(receivers({ requests: [aRequest({ serviceId: 'a', needId: 'another' })] })[0]?.isAsked).toBe(false)
  })
})
