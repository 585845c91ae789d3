import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeActor, FamilyActor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import {
  isHolder,
  mayActInCase,
  mayActOn,
  mayHold,
  mayKnowOfCase,
  mayLead,
  mayMoveStep,
  mayReopen,
  maySeeCase,
  maySeeTeam,
} from './access.ts'
import type { CaseSubject } from './model.ts'

const now = new Date('2026-11-24T07:00:00Z')
const before = new Date('2026-11-01T07:00:00Z')
const [school, ppt] = ['school', 'ppt']
const employee = (id: string, serviceId: string, role: EmployeeActor['role'] = 'practitioner'): EmployeeActor => ({
  ...{ kind: 'employee', role, id, serviceId, municipality: 1, level: 'high' },
})
const guardian: FamilyActor = { kind: 'family', role: 'guardian', id: 'hege', municipality: 1, level: 'high' }

type Ground = CaseSubject['sight']['facts'][number]['ground']
const sight = (ground: Ground | null, topic = '*', kin = false) => ({
  kin,
  facts: ground === null ? [] : [{ from: before, to: null, topic, ground, groundId: null }],
})
const subject = (seen: CaseSubject['sight'], holderId: string | null = 'holder') => ({
  sight: seen,
  childCase: { ownerServiceId: school } as CaseSubject['childCase'],
  holder: holderId === null ? null : ({ id: holderId, serviceId: school } as CaseSubject['holder']),
})

/** Who, by which ground, may: see, act, act on health, hold, lead, open again, move the step, see the team. */
const rows: readonly [string, Actor, ReturnType<typeof subject>, string][] = [
  [
    'the holder',
    employee('holder', school),
    subject(sight('own_service')),
    'see act health hold lead reopen step team',
  ],
  [
    'a participant of the owner service',
    employee('per', school),
    subject(sight('own_service')),
    'see act health reopen step team',
  ],
  [
    'the leader who takes part',
    employee('rune', school, 'leader'),
    subject(sight('own_service')),
    'see act health lead reopen step team',
  ],
  ['the leader who does not', employee('rune', school, 'leader'), subject(sight(null)), ''],
  ['an adviser by consent to the plan', employee('anne', ppt), subject(sight('consent', 'plan')), 'see act step team'],
  [
    'a holder by consent to health',
    employee('holder', ppt),
    subject(sight('consent', 'health')),
    'see act health hold lead step',
  ],
  ['an adviser by consent to health', employee('anne', ppt), subject(sight('consent', 'health')), 'see act health'],
  [
    'the leader of another service',
    employee('siri', ppt, 'leader'),
    subject(sight('consent', 'plan')),
    'see act step team',
  ],
  ['the holder whose own family it is', employee('holder', school), subject(sight('own_service', '*', true)), ''],
  ['a guardian', guardian, subject(sight('guardianship')), 'see team'],
  ['a guardian who is blocked', guardian, subject(sight('block')), ''],
  ['a stranger', employee('ola', school), subject(sight(null)), ''],
]
const policies: Record<string, Policy<ReturnType<typeof subject>>> = {
  see: maySeeCase,
  act: mayActInCase,
  health: mayActOn('health'),
  hold: mayHold,
  lead: mayLead,
  reopen: mayReopen,
  step: mayMoveStep,
  team: maySeeTeam,
}

describe('in a case', () => {
  it.each(rows)('%s may do what the table says', (_who, actor, about, may) => {
    const allowed = Object.entries(policies).filter(([, policy]) => policy(actor, about, now).allowed)
    expect(allowed.map(([name]) => name).join(' ')).toBe(may)
  })

  it('only an employee is ever the holder, also with the same id', () => {
    expect(isHolder({ ...guardian, id: 'holder' }, subject(sight('guardianship')))).toBe(false)
  })
})

describe('that a case is there', () => {
  const unit = (kin = false) => ({
    childCase: { ownerServiceId: school } as never,
    holder: { id: 'holder', serviceId: ppt } as never,
    kin,
  })
  it.each([
    ['the leader of the owner service', employee('rune', school, 'leader'), unit(), true],
    ['the leader of the holder’s service', employee('siri', ppt, 'leader'), unit(), true],
    ['a leader of neither', employee('eva', 'area', 'leader'), unit(), false],
    ['the leader whose own family it is', employee('rune', school, 'leader'), unit(true), false],
    ['a colleague who leads nothing', employee('per', school), unit(), false],
    ['a guardian', guardian, unit(), false],
  ])('is known to %s: %#', (_who, actor, about, may) => {
    expect(mayKnowOfCase(actor, about, now).allowed).toBe(may)
  })
})
