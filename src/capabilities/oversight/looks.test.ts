import { describe, expect, it } from 'vitest'
import { SHOWN_ACTS, actOf, asLooks, toldWho, toldWhy, whyOf } from '../sight/index.ts'
import { asIn, isUntold } from './untold-rules.ts'

const at = (hour: string) => new Date(`2026-11-24T${hour}:00Z`)
const look = (operation: string, over: { at?: Date; actorId?: string } = {}) => ({
  ...{ at: at('08:00'), actorId: 'marte', operation, ...over },
})

describe('what the family is told that somebody did', () => {
  it.each([
    ['case.opened', 'case'],
    ['case.log_opened', 'log'],
    ['overview.now', 'case'],
    ['overview.children', 'list'],
    ['baton.chain_read', 'baton'],
    ['plan.opened', 'plan'],
    ['goal.added', 'plan'],
    ['measure.added', 'plan'],
    ['evaluation.recorded', 'plan'],
    ['meeting.opened', 'meeting'],
    ['minutes.saved', 'meeting'],
    ['consent.requested', 'sharing'],
    ['sharing.grid_opened', 'sharing'],
    ['signer.opened', 'sharing'],
    ['oversight.looks_opened', 'sharing'],
    ['child.opened', 'child'],
    ['guardian.added', 'child'],
    ['voice.recorded', 'case'],
    ['team.invited', 'case'],
    ['gap.answered', 'case'],
  ] as const)('%s: %s', (operation, act) => {
    expect(actOf(operation)).toBe(act)
  })

  it('never hints at a concern, a report, advice or a draft', () => {
    const words = SHOWN_ACTS.map(pattern => pattern.replace('.%', ''))
    for (const secret of ['concern', 'report', 'consultation', 'draft', 'disclosure'])
      expect(words).not.toContain(secret)
    expect(words).toEqual(
      expect.arrayContaining([
        'case',
        'team',
        'minutes',
        'oversight',
        'signer',
        'plan',
        'child',
        'gap',
        'sibling',
        'contact',
      ]),
    )
    expect(SHOWN_ACTS.every(pattern => pattern.endsWith('.%'))).toBe(true)
  })
})

describe('why somebody could', () => {
  it.each([
    ['case.holder', 'case', 'ppt', 'holder'],
    ['sight.own_service', 'case', 'school', 'own_service'],
    ['case.leader', 'case', 'ppt', 'own_service'],
    ['person.at_place', 'child', 'school', 'place'],
    ['sight.break_glass', 'case', 'ppt', 'emergency'],
    ['sight.other_ground', 'case', 'ppt', 'legal_ground'],
    ['oversight.officer', 'case', 'unit', 'oversight'],
    ['case.leader_of_unit', 'case', 'school', 'oversight'],
    ['person.sees_case', 'child', 'ppt', 'other'],
    ['sight.consent', 'case', 'ppt', 'consent'],
    ['plan.shown', 'case', 'school', 'own_service'],
    [null, 'case', 'ppt', 'consent'],
    [null, 'actor', 'school', 'other'],
  ] as const)('%s about %s from %s: %s', (reason, about, serviceId, why) => {
    expect(whyOf({ reason, about, serviceId }, 'school')).toBe(why)
  })
})

describe('one line', () => {
  it('for each person, act and hour, the first of them', () => {
    const rows = [
      look('plan.opened'),
      look('goal.added', { at: at('08:59') }),
      look('plan.opened', { at: at('09:00') }),
      look('plan.opened', { actorId: 'anne' }),
      look('case.opened'),
    ]
    expect(asLooks(rows)).toEqual([rows[0], rows[2], rows[3], rows[4]])
  })
})

describe('who it was', () => {
  const who = { name: 'Marte Vik', title: 'Kontaktlærer', service: 'Bjørkely skole' }

  it('is told with or without the name, as the municipality wants it', () => {
    expect(toldWho(who, { isProtected: false, names: true })).toEqual(who)
    expect(toldWho(who, { isProtected: false, names: false })).toEqual({ ...who, name: null })
  })

  it('is not told at a protected address: each part could tell where the child is', () => {
    expect(toldWho(who, { isProtected: true, names: true })).toEqual({ name: null, title: null, service: null })
    for (const why of ['place', 'own_service', 'consent'] as const) {
      expect(toldWhy(why, true)).toBe('other')
      expect(toldWhy(why, false)).toBe(why)
    }
    expect(toldWhy('holder', true)).toBe('holder')
    expect(toldWhy('emergency', true)).toBe('emergency')
  })
})

describe('a look that the family may not know of', () => {
  const untold = [{ employeeId: 'marte', from: at('08:00'), to: at('10:00') }]
  const by = (actorId: string, hour: string, reason: string | null) => ({ actorId, at: at(hour), reason })

  it.each([
    ['in its time, by nothing else', by('marte', '08:00', 'sight.break_glass'), true],
    ['without a reason', by('marte', '09:00', null), true],
    ['before its time', by('marte', '07:59', 'sight.break_glass'), false],
    ['when it is over', by('marte', '10:00', 'sight.break_glass'), false],
    ['by somebody else', by('anne', '09:00', 'sight.break_glass'), false],
    ['by holding', by('marte', '09:00', 'case.holder'), false],
    ['by leading', by('marte', '09:00', 'case.leader'), false],
    ['by the own service', by('marte', '09:00', 'sight.own_service'), false],
    ['by consent', by('marte', '09:00', 'sight.consent'), false],
  ])('%s: %s', (_, row, expected) => {
    expect(isUntold(row, untold)).toBe(expected)
  })
})

describe('a look at a child beside another, in that one’s case', () => {
  const held = {
    ...look('sibling.listed'),
    reason: 'case.holder',
    about: 'case',
    aboutId: 'omars',
    serviceId: 'school',
  }

  it('is told as a task alone: who holds the other’s case holds nothing here', () => {
    expect(whyOf(asIn('omars', held), 'school')).toBe('holder')
    expect(whyOf(asIn('zahras', held), 'school')).toBe('other')
  })

  it('is not told of one who sees this child by something that the family may not know', () => {
    const untold = [{ employeeId: 'marte', from: at('07:00'), to: at('10:00') }]
    expect(isUntold(asIn('omars', held), untold)).toBe(false)
    expect(isUntold(asIn('zahras', held), untold)).toBe(true)
    expect(isUntold(asIn('zahras', held), [])).toBe(false)
  })
})
