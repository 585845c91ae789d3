import { describe, expect, it } from 'vitest'
import { NOW as now, aSubject, family as ofFamily, staff } from '../case/subject.testing.ts'
import type { OfferSubject } from './access.ts'
import { mayAnswer, mayHearOfOffers, mayWithdraw } from './access.ts'

const at = new Date('2026-11-01T07:00:00Z')
const family = ofFamily('asked')
const asked = staff('asked', 'ppt')
const giver = staff('giver', 'school')

const subject = (over: Partial<OfferSubject> = {}): OfferSubject => ({
  ...aSubject(),
  offer: {
    ...{ id: 'offer', caseId: 'case', kind: 'baton', fromId: 'giver', forId: null, toId: 'asked', toServiceId: 'ppt' },
    ...{ deputyFrom: null, deputyTo: null, reason: '', handOverNote: '', familyView: null, state: 'open' },
    ...{ declineReason: null, declineWords: null, at, dueAt: now, answeredAt: null, version: 1 },
  },
  ...{ covered: true, seesPlan: true, kin: false },
  ...over,
})

describe('answering an offer', () => {
  it.each([
    ['the one who is asked, in the service that is asked', asked, {}, true, 'baton.asked'],
    ['the same in another service', staff('asked', 'school'), {}, false, 'baton.other_service'],
    ['somebody else there', staff('other', 'ppt'), {}, false, 'baton.not_asked'],
    ['family with the same id', family, {}, false, 'baton.not_asked'],
    ['own family of the child', asked, { kin: true }, false, 'sight.kin'],
    ['when consent no longer covers', asked, { covered: false }, false, 'baton.no_consent'],
  ] as const)('%s', (_, actor, over, allowed, reason) => {
    expect(mayAnswer(actor, subject(over), now)).toEqual({ allowed, reason })
  })
})

describe('hearing of offers', () => {
  it('is for employees', () => {
    expect(mayHearOfOffers(asked, [], now)).toEqual({ allowed: true, reason: 'baton.asked' })
    expect(mayHearOfOffers(family, [], now)).toEqual({ allowed: false, reason: 'baton.not_asked' })
  })
})

describe('taking an offer back', () => {
  const blind = { sight: { kin: false, facts: [] } }
  it.each([
    ['whoever holds', staff('holder', 'school'), {}, true, 'case.holder'],
    ['the one who made it, still in the case', giver, {}, true, 'baton.offered_it'],
    ['the one who made it and has left the case', giver, { participates: false }, false, 'case.not_holder'],
    ['another participant', staff('other', 'school'), {}, false, 'case.not_holder'],
    [
      'whoever holds but sees nothing',
      staff('holder', 'school'),
      { ...blind, participates: false },
      false,
      'sight.no_ground',
    ],
  ] as const)('%s', (_, actor, over, allowed, reason) => {
    expect(mayWithdraw(actor, subject(over), now)).toEqual({ allowed, reason })
  })
})
