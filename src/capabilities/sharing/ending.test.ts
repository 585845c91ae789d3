import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../kernel/refusal.ts'
import { aCarer } from '../signer/testing.ts'
import type { ConsentAnswer, Giver, SharingSources } from './model.ts'
import { decideRenewal, endingWithin, reminderFor, renewalOf } from './rules/ending.ts'
import { anAnswer, someSources } from './testing.ts'

const now = new Date('2026-11-24T07:00:00Z')
const MONTHS = 12
const [ppt, nav] = [randomUUID(), randomUUID()]
const hege: Giver = { kind: 'guardian', id: randomUUID() }
const trond: Giver = { kind: 'guardian', id: randomUUID() }
const yes = (giver: Giver, to: string | null, over: Partial<ConsentAnswer> = {}) =>
  anAnswer({ giver, serviceId: ppt, to, ...over })
const sources = (answers: readonly ConsentAnswer[], over: Partial<SharingSources> = {}) =>
  someSources({ guardians: [aCarer(hege.id), aCarer(trond.id)], answers, ...over })
const near = (giver: Giver, endsOn: string, serviceId = ppt) => ({ serviceId, giver, endsOn })

describe('the yeses that end soon', () => {
  const ending = (answers: readonly ConsentAnswer[], over: Partial<SharingSources> = {}) =>
    endingWithin(sources(answers, over), 20, now)

  it('are those that end within the days, the last of them too', () => {
    expect(ending([yes(hege, '2026-12-14'), yes(trond, '2026-12-15')])).toEqual([near(hege, '2026-12-14')])
    expect(ending([yes(hege, '2026-12-15'), yes(trond, '2026-12-15')])).toEqual([])
  })

  it('are told by the first end of each giver towards each service, the nearest first', () => {
    const all = [hege, trond].flatMap((giver, at) => [
      yes(giver, `2026-12-0${5 + at}`),
      yes(giver, `2026-12-0${3 + at}`, { topic: 'health' }),
      yes(giver, `2026-12-0${7 + at}`, { serviceId: nav }),
    ])
    expect(ending(all)).toEqual([
      near(hege, '2026-12-03'),
      near(trond, '2026-12-04'),
      near(hege, '2026-12-07', nav),
      near(trond, '2026-12-08', nav),
    ])
  })

  it('are of open things alone: not where the other said no, not one without an end, not of a closed case', () => {
    expect(ending([yes(hege, '2026-12-01'), yes(trond, null, { answer: 'no' })])).toEqual([])
    expect(ending([yes(hege, null), yes(trond, null)])).toEqual([])
    const both = [yes(hege, '2026-12-01'), yes(trond, '2026-12-01')]
    expect(ending(both)).toHaveLength(2)
    expect(ending(both, { closed: true })).toEqual([])
    expect(ending(both, { ownerServiceId: ppt })).toEqual([])
  })
})

describe('a reminder', () => {
  it.each([
    ['2027-01-24', undefined],
    ['2027-01-23', 60],
    ['2026-12-25', 60],
    ['2026-12-24', 30],
    ['2026-12-02', 30],
    ['2026-12-01', 7],
    ['2026-11-24', 7],
  ])('of what ends on %s is the one of %s days', (endsOn, days) =>
    expect(reminderFor(endsOn, [30, 60, 7], now)).toBe(days),
  )
})

describe('the same yes again', () => {
  const renew = (answers: readonly ConsentAnswer[], over: Partial<SharingSources> = {}, serviceId = ppt) => {
    const decided = decideRenewal(sources(answers, over), { giver: hege, serviceId }, now, MONTHS)
    return decided instanceof Refusal ? decided.code : decided
  }
  const anne = randomUUID()

  it('has the same content, from today and as long as it was', () =>
    expect(
      renew([
        yes(hege, '2026-12-01', { from: '2026-10-01', answer: 'limited', limits: 'Ikke hjemmet', notFor: [anne] }),
      ]),
    ).toEqual([
      {
        ...{ topic: 'plan', purpose: 'cooperation', answer: 'limited', limits: 'Ikke hjemmet', notFor: [anne] },
        ...{ from: '2026-11-24', to: '2027-01-24' },
      },
    ]))

  it('holds no longer than the municipality allows', () => {
    expect(renew([yes(hege, '2028-01-01', { from: '2025-01-01' })])).toMatchObject([{ to: '2027-11-24' }])
    expect(renew([yes(hege, null)])).toMatchObject([{ to: '2027-11-24' }])
  })

  it('is of the giver’s latest for each topic and purpose towards that service, as far as they hold', () => {
    const all = [
      yes(hege, '2026-12-01'),
      yes(hege, '2026-12-01', { answer: 'limited', limits: 'Bare planen' }),
      yes(hege, '2026-12-01', { purpose: 'advice' }),
      yes(hege, '2026-12-01', { topic: 'health' }),
      yes(hege, null, { topic: 'health', answer: 'no' }),
      yes(hege, '2026-11-24', { topic: 'home' }),
      yes(hege, '2026-11-25', { topic: 'meetings' }),
      yes(hege, '2026-12-01', { serviceId: nav, topic: 'everyday' }),
      yes(trond, '2026-12-01', { topic: 'everyday' }),
    ]
    expect(renew(all)).toMatchObject([
      { topic: 'plan', purpose: 'cooperation', answer: 'limited' },
      { topic: 'plan', purpose: 'advice', answer: 'yes' },
      { topic: 'meetings', purpose: 'cooperation' },
    ])
    expect(renew(all)).toHaveLength(3)
  })

  it('is refused where nothing holds, and in a closed case', () => {
    expect(renew([])).toBe('consent.nothing_to_renew')
    expect(renew([yes(hege, '2026-12-01')], {}, nav)).toBe('consent.nothing_to_renew')
    expect(renew([yes(hege, '2026-12-01')], { closed: true })).toBe('case.already_closed')
    expect(renew([yes({ kind: 'youth', id: hege.id }, '2026-12-01')])).toBe('consent.nothing_to_renew')
  })
})

describe('what the page says of renewal', () => {
  const says = (answers: readonly ConsentAnswer[], giver = hege, serviceId = ppt) =>
    renewalOf(sources(answers), { giver, serviceId }, now, MONTHS)
  const both = [
    yes(hege, '2026-12-01', { from: '2026-11-01' }),
    yes(hege, '2026-12-10', { from: '2026-10-10', topic: 'health' }),
    yes(trond, '2026-12-01'),
    yes(trond, '2026-12-10', { topic: 'health' }),
  ]

  it('is when it ends first, and until when one press would make it hold', () =>
    expect(says(both)).toEqual({ endsOn: '2026-12-01', until: '2026-12-24' }))

  it('is nothing where nothing ends soon, or for somebody else or another service', () => {
    expect(says([yes(hege, '2027-06-01'), yes(trond, '2027-06-01')])).toBeNull()
    expect(says(both, hege, nav)).toBeNull()
    expect(says(both, { kind: 'guardian', id: randomUUID() })).toBeNull()
    expect(says(both, { kind: 'youth', id: hege.id })).toBeNull()
  })

  it('is nothing where saying it again would hold no longer', () => {
    const short = [yes(hege, '2026-12-01', { from: '2026-11-24' }), yes(trond, '2026-12-01')]
    expect(says(short)).toBeNull()
  })
})
