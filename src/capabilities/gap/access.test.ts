import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { NOW, aSubject, family, seenBy, staff } from '../case/subject.testing.ts'
import { mayAnswer, mayCount, mayRemind, maySeeToService } from './access.ts'
import type { AnswerSubject } from './access.ts'

const inside = aSubject()
const outside = { childCase: inside.childCase, holder: inside.holder, kin: false }
const ofCase = { unitCase: outside, unitId: 'school', keptBy: null, mustActId: null }
const keptByPpt = { ...ofCase, unitId: 'ppt', keptBy: 'ppt' }
const holder = staff('holder')
const leader = staff('leader', 'school', 'leader')

describe('reminding of a gap', () => {
  it.each([
    ['the holder', holder, ofCase, true, 'gap.holder'],
    ['the leader of the unit', leader, ofCase, true, 'case.leader_of_unit'],
    ['a leader elsewhere', staff('other', 'ppt', 'leader'), ofCase, false, 'case.other_unit'],
    ['a colleague', staff('teacher'), ofCase, false, 'case.not_leader'],
    ['the holder of own family', holder, { ...ofCase, unitCase: { ...outside, kin: true } }, false, 'gap.not_employee'],
    ['family', family('hege'), ofCase, false, 'gap.not_employee'],
    ['the holder of what another service keeps', holder, keptByPpt, false, 'gap.kept'],
    ['the leader of the owner of it', leader, keptByPpt, false, 'gap.kept'],
    ['the leader of who keeps it', staff('siri', 'ppt', 'leader'), keptByPpt, true, 'gap.leader_of_unit'],
    ['a colleague there', staff('anne', 'ppt'), keptByPpt, false, 'case.not_leader'],
    ['the holder who must act', holder, { ...keptByPpt, mustActId: 'holder' }, true, 'gap.holder'],
    ['the holder of that service', holder, { ...ofCase, keptBy: 'school' }, true, 'gap.holder'],
    ['who sees the concern', staff('teacher'), { sees: true, kin: false, unitId: null }, true, 'gap.sees_concern'],
    ['who sees it and is family', staff('teacher'), { sees: true, kin: true, unitId: null }, false, 'gap.not_employee'],
    ['a parent of it', family('hege'), { sees: true, kin: false, unitId: null }, false, 'gap.not_employee'],
    ['the leader of its unit', leader, { sees: false, kin: false, unitId: 'school' }, true, 'gap.leader_of_unit'],
    ['a leader of another', leader, { sees: false, kin: false, unitId: 'ppt' }, false, 'gap.other_unit'],
    ['of nobody’s unit', leader, { sees: false, kin: false, unitId: null }, false, 'gap.other_unit'],
    [
      'who it was or can be sent on to',
      staff('teacher'),
      { sees: false, kin: false, unitId: null, sentTo: true },
      true,
      'gap.sent_to',
    ],
    [
      'who that is, and is family',
      staff('teacher'),
      { sees: false, kin: true, unitId: null, sentTo: true },
      false,
      'gap.not_employee',
    ],
    ['no leader', staff('teacher'), { sees: false, kin: false, unitId: 'school' }, false, 'gap.other_unit'],
  ] as const)('%s', (_, actor, subject, allowed, reason) => {
    expect(mayRemind(actor, subject, NOW)).toEqual({ allowed, reason })
  })
})

describe('saying that it is none', () => {
  const subject = (over: Partial<AnswerSubject> = {}): AnswerSubject => ({
    ...{ inside, outside, mustActId: null, keptBy: null },
    ...over,
  })
  const blind = { inside: aSubject({ sight: seenBy() }) }
  const rows: readonly (readonly [string, Actor, Partial<AnswerSubject>, boolean, string])[] = [
    ['the holder', holder, {}, true, 'gap.holder'],
    ['the holder who sees nothing', holder, blind, false, 'gap.not_yours'],
    ['who must act', staff('teacher'), { mustActId: 'teacher' }, true, 'gap.must_act'],
    ['who must act and sees nothing', staff('teacher'), { ...blind, mustActId: 'teacher' }, false, 'gap.not_yours'],
    ['another who takes part', staff('teacher'), { mustActId: 'other' }, false, 'gap.not_yours'],
    ['the leader of the owner', leader, blind, true, 'gap.leader_of_unit'],
    ['a leader elsewhere', staff('leader', 'ppt', 'leader'), blind, false, 'gap.not_yours'],
    ['no leader of the owner', staff('teacher'), blind, false, 'gap.not_yours'],
    ['the holder of what another service keeps', holder, { keptBy: 'ppt' }, false, 'gap.kept'],
    ['the leader of the owner of it', leader, { keptBy: 'ppt' }, false, 'gap.kept'],
    ['the leader of who keeps it', staff('siri', 'ppt', 'leader'), { keptBy: 'ppt' }, true, 'gap.leader_of_unit'],
    ['who must act of it', staff('teacher'), { keptBy: 'ppt', mustActId: 'teacher' }, true, 'gap.must_act'],
    ['own family of the child', holder, { outside: { ...outside, kin: true } }, false, 'gap.not_employee'],
    ['family', family('hege'), {}, false, 'gap.not_employee'],
  ]
  it.each(rows)('%s', (_, actor, over, allowed, reason) => {
    expect(mayAnswer(actor, subject(over), NOW)).toEqual({ allowed, reason })
  })
})

describe('reading what slips, in numbers', () => {
  it.each([
    [leader, true, 'gap.counts'],
    [staff('kari', 'ke', 'coordinating_unit'), true, 'gap.counts'],
    [staff('teacher'), false, 'gap.counts_not'],
    [family('hege'), false, 'gap.counts_not'],
  ] as const)('%o', (actor, allowed, reason) => {
    expect(mayCount(actor, null, NOW)).toEqual({ allowed, reason })
  })
})

describe('seeing to a gap of a service', () => {
  const subject = { mustActId: 'other', unitId: 'school' }
  it.each([
    ['the administrator', staff('ada', 'area', 'administrator'), true, 'gap.administrator'],
    ['the leader of the unit that sees it', leader, true, 'gap.leader_of_unit'],
    ['a leader elsewhere', staff('siri', 'ppt', 'leader'), false, 'gap.other_unit'],
    ['who must act', staff('other', 'ppt'), true, 'gap.must_act'],
    ['a colleague in the unit', staff('teacher'), false, 'gap.other_unit'],
    ['family', family('other'), false, 'gap.not_employee'],
  ])('%s', (_who, actor, allowed, reason) => {
    expect(maySeeToService(actor, subject, NOW)).toMatchObject({ allowed, reason })
    expect(mayRemind(actor, { ofService: subject }, NOW)).toMatchObject({ allowed, reason })
  })
})
