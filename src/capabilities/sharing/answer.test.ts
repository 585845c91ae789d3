import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { aCarer } from '../signer/testing.ts'
import type { Giver, SharingSources } from './model.ts'
import { decideAnswers, judgeRequest, mustAnswer, openTopics } from './rules/answer.ts'
import type { Said, Saying } from './rules/answer.ts'
import { anAnswer, aRequest, someSources } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const today = '2026-11-24'
const MONTHS = 12
const LONGEST = '2027-11-24'
const [serviceId, other] = [randomUUID(), randomUUID()]
const [hege, trond, aunt]: Giver[] = [randomUUID(), randomUUID(), randomUUID()].map(id => ({ kind: 'guardian', id }))
if (!hege || !trond || !aunt) throw new Error('three people')
const guardians = [aCarer(hege.id), aCarer(trond.id), aCarer(aunt.id, { parentalResponsibility: false })]
const asked = aRequest({ serviceId, topics: ['plan', 'health'] })
const sources = (over: Partial<SharingSources> = {}) => someSources({ guardians, requests: [asked], ...over })
const yes: Said = { topic: 'plan', answer: 'yes' }
const no: Said = { topic: 'plan', answer: 'no' }
const says = (said: readonly Said[], over: Partial<Saying> = {}, all = sources()) => {
  const decided = decideAnswers(all, { giver: hege, serviceId, said, ...over }, now, MONTHS)
  return decided instanceof Refusal ? decided.code : decided
}

describe('who must answer', () => {
  it('are those with parental responsibility, each by kind and name', () => {
    const which = { serviceId, topics: ['plan', 'health'] as const }
    expect([hege, trond, aunt].map(one => mustAnswer(sources(), one, which, now))).toEqual([true, true, false])
    expect(mustAnswer(sources(), { ...hege, kind: 'youth' }, which, now)).toBe(false)
    expect(mustAnswer(sources({ guardians: [] }), hege, which, now)).toBe(false)
  })
})

describe('a yes', () => {
  it('is written for what was asked, from today until the day that was asked for', () =>
    expect(says([yes])).toEqual([
      { topic: 'plan', purpose: 'cooperation', answer: 'yes', limits: null, from: today, to: '2027-06-01' },
    ]))

  it('with limits says which; without words they are empty, and an unlimited one has none', () => {
    const limited = says([
      { topic: 'plan', answer: 'limited', limits: 'Ikke hjemmet' },
      { ...yes, topic: 'health' },
    ])
    expect(limited).toMatchObject([
      { topic: 'plan', answer: 'limited', limits: 'Ikke hjemmet' },
      { topic: 'health', answer: 'yes', limits: null },
    ])
    expect(says([{ topic: 'plan', answer: 'limited' }])).toMatchObject([{ limits: '' }])
    expect(says([{ ...yes, limits: 'Ikke sagt' }])).toMatchObject([{ limits: null }])
  })

  it('holds until the day the giver chose, and no longer than the municipality allows', () => {
    const until = (day: string) => says([yes], { until: day })
    expect(until('2026-12-24')).toMatchObject([{ to: '2026-12-24' }])
    expect(until('2026-11-25')).toMatchObject([{ to: '2026-11-25' }])
    expect(until('2031-01-01')).toMatchObject([{ to: LONGEST }])
    const longer = aRequest({ serviceId, validTo: '2031-01-01' })
    expect(says([yes], {}, sources({ requests: [longer] }))).toMatchObject([{ to: LONGEST }])
  })

  it('that would end today or before is refused', () => {
    expect(says([yes], { until: today })).toBe('consent.ends_before')
    expect(says([yes], { until: '2026-11-23' })).toBe('consent.ends_before')
  })

  it('is nobody’s but of those who must answer, and of no closed case', () => {
    expect(says([yes], { giver: aunt })).toBe('consent.not_a_giver')
    expect(says([no], { giver: aunt })).toBe('consent.not_a_giver')
    expect(says([yes], {}, sources({ closed: true }))).toBe('case.already_closed')
  })

  it('answers a question: of this service, of this topic, that still stands', () => {
    expect(says([{ ...yes, topic: 'home' }])).toBe('consent.not_asked')
    expect(says([yes], { serviceId: other })).toBe('consent.not_asked')
    expect(says([yes], {}, sources({ requests: [] }))).toBe('consent.not_asked')
    const over = aRequest({ serviceId, validTo: today })
    expect(says([yes], {}, sources({ requests: [over] }))).toBe('consent.not_asked')
    const tomorrow = aRequest({ serviceId, validTo: '2026-11-25' })
    expect(says([yes], {}, sources({ requests: [tomorrow] }))).toMatchObject([{ to: '2026-11-25' }])
  })

  it('answers the latest question, whatever the order they are read in', () => {
    const first = aRequest({ serviceId, purpose: 'first', at: new Date('2026-10-01T08:00:00Z'), validTo: '2027-03-01' })
    const last = aRequest({ serviceId, purpose: 'last', at: new Date('2026-11-01T08:00:00Z'), validTo: '2027-02-01' })
    for (const requests of [
      [first, last],
      [last, first],
    ])
      expect(says([yes], {}, sources({ requests }))).toMatchObject([{ purpose: 'last', to: '2027-02-01' }])
  })

  it('that the holder registers unasked has the purpose that is named, as long as may be', () => {
    expect(says([yes], { unasked: 'advice' }, sources({ requests: [] }))).toMatchObject([
      { purpose: 'advice', to: LONGEST },
    ])
    // What was asked is what is answered.
    expect(says([yes], { unasked: 'advice' })).toMatchObject([{ purpose: 'cooperation' }])
  })
})

describe('a no', () => {
  const written = { topic: 'plan', answer: 'no', limits: null, from: today, to: null }

  it('is always heard, also of a closed case', () => {
    expect(says([no])).toEqual([{ ...written, purpose: 'cooperation' }])
    expect(says([no], {}, sources({ closed: true }))).toEqual([{ ...written, purpose: 'cooperation' }])
  })

  it('is for every purpose that was asked for or that the giver has answered, each once', () => {
    const mine = anAnswer({ giver: hege, serviceId, purpose: 'advice' })
    const again = anAnswer({ giver: hege, serviceId, purpose: 'cooperation' })
    const notHere = [
      anAnswer({ giver: trond, serviceId, purpose: 'of the other' }),
      anAnswer({ giver: hege, serviceId: other, purpose: 'of another service' }),
      anAnswer({ giver: hege, serviceId, topic: 'home', purpose: 'of another topic' }),
    ]
    const elsewhere = [
      aRequest({ serviceId: other, purpose: 'asked by another' }),
      aRequest({ serviceId, topics: ['home'], purpose: 'asked of another topic' }),
    ]
    const all = sources({ answers: [mine, again, ...notHere], requests: [asked, ...elsewhere] })
    expect(says([no], {}, all)).toEqual(['advice', 'cooperation'].map(purpose => ({ ...written, purpose })))
  })

  it('that nobody asked for is written only with a purpose that is named', () => {
    const nobody = sources({ requests: [] })
    expect(says([no], {}, nobody)).toEqual([])
    expect(says([no], { unasked: 'advice' }, nobody)).toEqual([{ ...written, purpose: 'advice' }])
    expect(says([no], { unasked: 'advice' })).toEqual([{ ...written, purpose: 'cooperation' }])
  })

  it('goes beside a yes to something else', () =>
    expect(says([yes, { topic: 'health', answer: 'no' }])).toMatchObject([
      { topic: 'plan', answer: 'yes' },
      { topic: 'health', answer: 'no' },
    ]))
})

describe('what a withdrawal takes back', () => {
  const answers = [
    anAnswer({ giver: hege, serviceId }),
    anAnswer({ giver: hege, serviceId, purpose: 'advice' }),
    anAnswer({ giver: hege, serviceId, topic: 'health' }),
    anAnswer({ giver: hege, serviceId, topic: 'health', answer: 'no', to: null }),
    anAnswer({ giver: hege, serviceId, topic: 'home', answer: 'limited', limits: '' }),
    anAnswer({ giver: trond, serviceId, topic: 'meetings' }),
    anAnswer({ giver: hege, serviceId: other, topic: 'everyday' }),
  ]
  it('is what the giver’s latest answers open towards the service, each topic once', () => {
    expect(openTopics(answers, hege, serviceId)).toEqual(['plan', 'home'])
    expect(openTopics(answers, trond, serviceId)).toEqual(['meetings'])
    expect(openTopics(answers, { ...hege, kind: 'youth' }, serviceId)).toEqual([])
  })
})

describe('a question', () => {
  const request = { serviceId, topics: ['plan'] as const, purpose: 'cooperation', validTo: '2027-06-01' }
  const judge = (over: Partial<Parameters<typeof judgeRequest>[1]> = {}, all = sources()) => {
    const by = { now, purposes: ['cooperation', 'advice'], consentMonths: MONTHS }
    const judged = judgeRequest(all, { ...request, ...over }, by)
    return judged instanceof Refusal ? judged.code : judged.map(one => one.id)
  }
  it('goes to all who must answer', () => expect(judge()).toEqual([hege.id, trond.id]))
  it('ends on a day to come, within what the municipality allows', () => {
    expect(judge({ validTo: today })).toBe('consent.ends_before')
    expect(judge({ validTo: '2026-11-25' })).toEqual([hege.id, trond.id])
    expect(judge({ validTo: LONGEST })).toEqual([hege.id, trond.id])
    expect(judge({ validTo: '2027-11-25' })).toBe('consent.too_long')
  })
  it('has a purpose that the municipality knows, and is not put for the own service', () => {
    expect(judge({ purpose: 'curiosity' })).toBe('consent.purpose_unknown')
    const all = sources()
    expect(judge({ serviceId: all.ownerServiceId }, all)).toBe('consent.own_service')
  })
  it('is not put in a closed case, nor where nobody can answer', () => {
    expect(judge({}, sources({ closed: true }))).toBe('case.already_closed')
    expect(judge({}, sources({ guardians: [] }))).toBe('consent.nobody_to_ask')
  })
})
