import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import * as access from './access.ts'
import type { AskedSubject } from './access.ts'
import { aNeed, aRequest } from './need.testing.ts'

const inCase = aSubject()
const of = (over: Partial<AskedSubject> = {}): AskedSubject => ({
  ...{ inCase, need: aNeed(), request: aRequest(), askedOf: { kind: 'service', id: 'ppt' } },
  ...{ topics: new Set(['plan']), kin: false, ...over },
})
const own = { need: aNeed({ audience: 'own_service', serviceId: 'ppt' }) }
const health = { inCase: aSubject({ sight: seenBy('consent', { topic: 'health' }) }) }
type Row = readonly [string, Actor, Partial<AskedSubject>, boolean, string]

describe('changing a need', () => {
  const rows: readonly Row[] = [
    ['who may act in the case', staff('teacher'), {}, true, 'sight.own_service'],
    ['who sees another topic', staff('adviser', 'ppt'), health, false, 'sight.no_ground'],
    ['to whom it is not told', staff('teacher'), own, false, 'need.not_shown'],
    ['family', family('hege'), { inCase: aSubject({ sight: seenBy('guardianship') }) }, false, 'case.not_employee'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.mayChangeNeed(actor, of(over), NOW)).toEqual({ allowed, reason })
    expect(access.mayFinish(actor, of(over), NOW).allowed).toBe(allowed)
  })
})

describe('asking a service', () => {
  const rows: readonly Row[] = [
    ['the holder', staff('holder'), {}, true, 'case.holder'],
    ['another who takes part', staff('teacher'), {}, false, 'case.not_holder'],
    ['the leader of the owner', staff('leader', 'school', 'leader'), {}, true, 'case.leader'],
    ['the holder to whom it is not told', staff('holder'), own, false, 'need.not_shown'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.maySend(actor, of(over), NOW)).toEqual({ allowed, reason })
  })
})

describe('answering for a service', () => {
  const leader = staff('leader', 'ppt', 'leader')
  const rows: readonly Row[] = [
    ['its leader', leader, {}, true, 'need.asked'],
    ['own family of the child', leader, { kin: true }, false, 'sight.kin'],
    ['an adviser there', staff('adviser', 'ppt'), {}, false, 'need.not_asked'],
    ['family', family('leader'), {}, false, 'need.not_asked'],
    ['when it is answered', leader, { askedOf: null }, false, 'need.not_asked'],
    ['when a person is asked', leader, { askedOf: { kind: 'employee', id: 'ppt' } }, false, 'need.not_asked'],
    ['when another service is asked', leader, { askedOf: { kind: 'service', id: 'bup' } }, false, 'need.not_asked'],
    ['a leader elsewhere', staff('leader', 'bup', 'leader'), {}, false, 'need.other_service'],
    ['without consent to the topic', leader, { topics: new Set(['health']) }, false, 'need.no_consent'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.mayAnswerNeed(actor, of(over), NOW)).toEqual({ allowed, reason })
  })
})

describe('what is thrown between services', () => {
  it.each([
    ['the coordinating unit', staff('kari', 'ke', 'coordinating_unit'), false, true],
    ['the leader of that unit', staff('liv', 'ke', 'leader'), true, true],
    ['another leader', staff('leader', 'school', 'leader'), false, false],
    ['no leader', staff('teacher'), true, false],
    ['family', family('hege'), true, false],
  ] as const)('%s', (_, actor, leadsUnit, allowed) => {
    const reason = allowed ? 'need.coordinating_unit' : 'need.not_coordinating_unit'
    expect(access.mayReadThrown(actor, { leadsUnit }, NOW)).toEqual({ allowed, reason })
  })
})
