import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covers } from '../../kernel/time.ts'
import type { Giver, GrantIn, SharingSources } from './model.ts'
import { factsImplied, heldAt } from './rules/facts.ts'
import { anAnswer, someSources } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const [owner, ppt] = [randomUUID(), randomUUID()]
const [siv, jorunn, leader] = [randomUUID(), randomUUID(), randomUUID()]
const hege: Giver = { kind: 'guardian', id: randomUUID() }
const guardians = [
  { guardianshipId: randomUUID(), personId: hege.id, parentalResponsibility: true, from: '2017-05-05', to: null },
]
const since = new Date('2026-11-03T07:00:00Z')
const part = (serviceId: string, employeeId: string | null, over: object = {}) => ({
  ...{ id: randomUUID(), serviceId, employeeId, from: since, to: null },
  ...over,
})
const hold = (serviceId: string, holderId: string, over: object = {}) => ({
  ...{ id: randomUUID(), serviceId, holderId, kind: 'accepted' as const, from: since, to: null },
  ...over,
})
const grant = (over: Pick<GrantIn, 'ground' | 'from' | 'to'>): GrantIn => ({
  ...{ id: randomUUID(), employeeId: siv, name: 'Siv', serviceId: ppt, topics: ['health', 'home'] },
  ...{ words: { nb: 'Nød', nn: 'Naud' }, told: true },
  ...over,
})
const lars = (over: Partial<SharingSources> = {}) =>
  someSources({
    ownerServiceId: owner,
    guardians,
    participants: [part(owner, siv), part(ppt, jorunn)],
    holders: [hold(owner, siv)],
    answers: [anAnswer({ giver: hege, serviceId: ppt })],
    ...over,
  })
const seesOf = (sources: SharingSources, readerId: string, at = now) =>
  factsImplied(sources, now)
    .filter(fact => fact.readerId === readerId && covers(fact, at))
    .map(fact => `${fact.topic} ${fact.ground}`)

describe('who sees a case', () => {
  it('is the owner service by those who take part, the family, and others by the topics of consent', () => {
    expect(seesOf(lars(), siv)).toEqual(['* own_service', '* own_service'])
    expect(seesOf(lars(), hege.id)).toEqual(['* guardianship'])
    expect(seesOf(lars(), jorunn)).toEqual(['plan consent'])
  })

  it('is nobody of another service without consent, and nobody when the service has not said who', () => {
    expect(seesOf(lars({ answers: [] }), jorunn)).toEqual([])
    const nameless = factsImplied(lars({ participants: [part(ppt, null)], holders: [] }), now)
    const reading = nameless.filter(fact => covers(fact, now))
    expect(reading.map(fact => fact.readerKind)).toEqual(['family'])
  })

  it('takes nothing from the owner service when a consent goes', () => {
    const answers = [anAnswer({ giver: hege, serviceId: owner, answer: 'no', to: null })]
    expect(seesOf(lars({ answers }), siv)).toEqual(['* own_service', '* own_service'])
  })

  it('is not one who is kept out by name', () => {
    const answers = [anAnswer({ giver: hege, serviceId: ppt, notFor: [jorunn] })]
    expect(seesOf(lars({ answers }), jorunn)).toEqual([])
  })

  it('lets a holder from another service see by consent, and one who acts by rule see for the owner', () => {
    expect(seesOf(lars({ participants: [], holders: [hold(ppt, jorunn)] }), jorunn)).toEqual(['plan consent'])
    const acting = hold(randomUUID(), leader, { kind: 'acting' })
    expect(seesOf(lars({ holders: [acting] }), leader)).toEqual(['* own_service'])
  })

  it('begins and ends with a deputy’s dates', () => {
    const [from, to] = [new Date('2026-12-01T07:00:00Z'), new Date('2026-12-09T07:00:00Z')]
    const sources = lars({
      participants: [],
      holders: [hold(owner, siv, { to: from }), hold(owner, leader, { kind: 'deputy', from, to })],
    })
    expect(seesOf(sources, leader)).toEqual([])
    expect(seesOf(sources, leader, from)).toEqual(['* own_service'])
    expect(seesOf(sources, siv, from)).toEqual([])
    expect(seesOf(sources, leader, to)).toEqual([])
  })

  it('closes to the others when the case closes', () => {
    expect(seesOf(lars({ closed: true }), jorunn)).toEqual([])
    expect(seesOf(lars({ closed: true }), siv)).toEqual(['* own_service'])
    expect(seesOf(lars({ closed: true }), hege.id)).toEqual(['* guardianship'])
  })

  it('is one by name for a time without consent, for the topics that are named, and not once the case is closed', () => {
    const [from, to] = [new Date('2026-11-24T07:00:00Z'), new Date('2026-11-24T10:00:00Z')]
    const sources = lars({ participants: [], holders: [], grants: [grant({ ground: 'other_ground', from, to })] })
    expect(seesOf(sources, siv)).toEqual(['health other_ground', 'home other_ground'])
    expect(seesOf(sources, siv, new Date(to.getTime() - 1))).toHaveLength(2)
    expect(seesOf(sources, siv, to)).toEqual([])
    expect(seesOf({ ...sources, closed: true }, siv)).toEqual([])
  })

  it('becomes the young adult’s own on the birthday, and the guardians’ sight ends by itself', () => {
    const child = { id: randomUUID(), birthDate: '2008-12-01' }
    const [dayBefore, birthday] = [new Date('2026-11-30T22:59:59Z'), new Date('2026-11-30T23:00:00Z')]
    expect(seesOf(lars({ child }), hege.id, dayBefore)).toEqual(['* guardianship'])
    expect(seesOf(lars({ child }), hege.id, birthday)).toEqual([])
    expect(seesOf(lars({ child }), child.id, birthday)).toEqual(['* own_case'])
    expect(seesOf(lars({ child }), jorunn, birthday)).toEqual([])
  })
})

describe('the facts with their periods', () => {
  const trond: Giver = { kind: 'guardian', id: randomUUID() }
  const day = fc
    .integer({ min: -20, max: 20 })
    .map(days => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10))
  const instant = fc.integer({ min: -20, max: 20 }).map(days => new Date(now.getTime() + days * 43_200_000))
  const dayAfter = (one: { from: string; to: string | null }) => one.to === null || one.to > one.from
  const period = fc
    .record({ from: instant, to: fc.option(instant, { nil: null }) })
    .filter(one => one.to === null || one.to > one.from)
  const care = fc
    .record({
      personId: fc.constantFrom(hege.id, trond.id),
      parentalResponsibility: fc.boolean(),
      from: day,
      to: fc.option(day, { nil: null }),
    })
    .filter(dayAfter)
    .map(one => ({ guardianshipId: randomUUID(), ...one }))
  const answer = fc
    .record({
      giver: fc.constantFrom(hege, trond),
      answer: fc.constantFrom('yes', 'limited', 'no' as const),
      from: day,
      to: day,
    })
    .filter(one => one.to > one.from && one.from <= '2026-11-24')
    .map(one => anAnswer({ ...one, serviceId: ppt, limits: '…', at: new Date(`${one.from}T06:00:00Z`) }))
  const sources = fc
    .record({
      guardians: fc.array(care, { minLength: 1, maxLength: 3 }),
      participants: fc.array(
        fc.tuple(fc.constantFrom(owner, ppt), fc.constantFrom(siv, jorunn), period).map(([s, e, p]) => part(s, e, p)),
        { maxLength: 3 },
      ),
      holders: fc.array(
        fc.tuple(fc.constantFrom(owner, ppt), period).map(([s, p]) => hold(s, leader, p)),
        { maxLength: 2 },
      ),
      answers: fc.array(answer, { maxLength: 5 }),
      grants: fc.array(
        fc
          .record({ ground: fc.constantFrom('other_ground', 'break_glass' as const), from: instant, to: instant })
          .filter(one => one.to > one.from)
          .map(one => grant(one)),
        { maxLength: 2 },
      ),
      birthDate: fc.constantFrom(
        '2017-05-05',
        '2008-11-30',
        '2011-12-02',
        '2013-11-24',
        '2026-12-01',
        '2008-02-29',
        null,
      ),
      closed: fc.boolean(),
    })
    .map(({ birthDate, ...rest }) =>
      lars({ ...rest, child: { id: '00000000-0000-4000-8000-000000000000', birthDate } }),
    )
  const named = (facts: readonly { readerId: string; topic: string; ground: string; groundId: string | null }[]) =>
    facts.map(({ readerId, topic, ground, groundId }) => [readerId, topic, ground, groundId].join(' ')).toSorted()

  it('say at every later instant what the sources say then', { timeout: 30_000 }, () => {
    let changing = 0
    fc.assert(
      fc.property(sources, fc.array(instant, { minLength: 3, maxLength: 6 }), (from, instants) => {
        const facts = factsImplied(from, now)
        if (facts.some(fact => fact.to !== null)) changing++
        for (const at of instants.filter(one => one >= now))
          expect(named(facts.filter(fact => covers(fact, at)))).toEqual(named(heldAt(from, at)))
      }),
      { numRuns: 500 },
    )
    expect(changing).toBeGreaterThan(100)
  })

  it('do so on a birthday that falls on 29 February', () => {
    const from = lars({ child: { id: randomUUID(), birthDate: '2008-02-29' } })
    const start = new Date('2026-02-20T12:00:00Z')
    const facts = factsImplied(from, start)
    for (let hours = 0; hours < 24 * 14; hours++) {
      const at = new Date(start.getTime() + hours * 3_600_000)
      expect(named(facts.filter(fact => covers(fact, at)))).toEqual(named(heldAt(from, at)))
    }
  })
})
