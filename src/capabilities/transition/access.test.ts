import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import * as access from './access.ts'
import type { Asked } from './access.ts'
import { aTransition } from './transition.testing.ts'

const of = (over: Partial<Asked> = {}): Asked => ({
  ...{ ...aSubject(), transition: aTransition(), askedOf: { kind: 'service', id: 'ppt' }, covered: true, kin: false },
  ...over,
})
const guardian = { sight: seenBy('guardianship') }
const youth = { sight: seenBy('own_case') }
const blind = { sight: seenBy() }
const bar = { topic: 'health', ground: 'block', groundId: null, from: new Date(0), to: null } as const
/** Kept from the topic by which the receiver is known. */
const kept = {
  sight: {
    ...{ kin: false, facts: [...guardian.sight.facts, bar] },
    ties: [{ serviceId: 'ppt', topic: 'health', since: null }],
  },
}
type Row = readonly [string, Actor, Partial<Asked>, boolean, string]

describe('seeing the transitions of a case', () => {
  const rows: readonly Row[] = [
    ['who works there', staff('teacher'), {}, true, 'sight.own_service'],
    ['who sees nothing', staff('teacher'), blind, false, 'sight.no_ground'],
    ['a guardian', family('hege'), guardian, true, 'sight.guardianship'],
    ['the youth', family('lars', 'youth'), youth, true, 'sight.own_case'],
    ['another youth', family('mina', 'youth'), youth, false, 'transition.not_own_case'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.maySeeTransitions(actor, of(over), NOW)).toEqual({ allowed, reason })
  })
})

describe('deciding what goes along', () => {
  const rows: readonly Row[] = [
    ['a guardian', family('hege'), guardian, true, 'sight.guardianship'],
    ['the youth', family('lars', 'youth'), youth, true, 'sight.own_case'],
    ['another youth', family('mina', 'youth'), youth, false, 'transition.not_own_case'],
    ['who works there', staff('teacher'), {}, false, 'transition.not_family'],
    ['who may not know of the receiver', family('hege'), kept, false, 'transition.not_known'],
    [
      'the same, before there is one',
      family('hege'),
      { ...kept, transition: aTransition({ toServiceId: null }) },
      true,
      'sight.guardianship',
    ],
    [
      'who may not know of the sender',
      family('hege'),
      { ...kept, transition: aTransition({ fromServiceId: 'ppt', toServiceId: 'school' }) },
      false,
      'transition.not_known',
    ],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.mayDecidePack(actor, of(over), NOW)).toEqual({ allowed, reason })
  })
})

describe('receiving', () => {
  const leader = staff('leader', 'ppt', 'leader')
  const inPerson = { askedOf: { kind: 'employee', id: 'adviser' } } as const
  const rows: readonly Row[] = [
    ['the leader of the service that is asked', leader, {}, true, 'transition.asked'],
    ['somebody else there', staff('adviser', 'ppt'), {}, false, 'transition.not_asked'],
    ['a leader elsewhere', staff('leader', 'bup', 'leader'), {}, false, 'transition.not_asked'],
    ['who is asked in person', staff('adviser', 'ppt'), inPerson, true, 'transition.asked'],
    ['the same at another work', staff('adviser', 'bup'), inPerson, false, 'transition.other_service'],
    ['when it is answered', leader, { askedOf: null }, false, 'transition.not_asked'],
    ['family', family('adviser'), inPerson, false, 'transition.not_asked'],
    ['own family of the child', leader, { kin: true }, false, 'sight.kin'],
    ['without consent', leader, { covered: false }, false, 'transition.no_consent'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.mayReceive(actor, of(over), NOW)).toEqual({ allowed, reason })
  })
})

describe('reading what waits for a service', () => {
  it.each([
    [staff('leader', 'ppt', 'leader'), true, 'transition.leader'],
    [staff('adviser', 'ppt'), false, 'transition.not_leader'],
    [family('hege'), false, 'transition.not_leader'],
  ] as const)('%o', (actor, allowed, reason) => {
    expect(access.mayReadComing(actor, null, NOW)).toEqual({ allowed, reason })
  })
})

describe('saying how it goes', () => {
  const received = { transition: aTransition({ toEmployeeId: 'adviser' }) }
  const rows: readonly Row[] = [
    ['who received', staff('adviser'), received, true, 'transition.received'],
    ['who holds now', staff('holder'), received, true, 'transition.received'],
    ['another who takes part', staff('teacher'), received, false, 'transition.not_receiver'],
    ['who received and sees nothing now', staff('adviser'), { ...received, ...blind }, false, 'sight.no_ground'],
    ['family', family('adviser'), { ...received, ...guardian }, false, 'case.not_employee'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(access.mayCheck(actor, of(over), NOW)).toEqual({ allowed, reason })
  })
})
