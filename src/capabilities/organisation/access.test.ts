import { describe, expect, it } from 'vitest'
import type { Actor, EmployeeRole } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import * as access from './access.ts'

const NOW = new Date('2026-11-24T07:00:00Z')
const as = (role: EmployeeRole, serviceId = 'lia', id = 'me'): Actor => ({
  kind: 'employee',
  role,
  serviceId,
  id,
  municipality: 1,
  level: 'high',
})
const guardian: Actor = { kind: 'family', role: 'guardian', id: 'amira', municipality: 1, level: 'high' }
const youth: Actor = { kind: 'family', role: 'youth', id: 'jonas', municipality: 1, level: 'high' }

const WHO = {
  'teacher in the unit': as('practitioner'),
  'leader of the unit': as('leader'),
  'leader of the unit above': as('leader', 'oppvekst'),
  'leader of another unit': as('leader', 'solbakken'),
  'coordinating unit': as('coordinating_unit', 'oppvekst'),
  'BTI coordinator': as('bti_coordinator', 'oppvekst'),
  administrator: as('administrator', 'oppvekst'),
  guardian,
  youth,
}
const inLia = { units: ['lia', 'oppvekst'], employeeId: 'siv' }

/** Each act, and all who may; everybody else may not. */
const MATRIX: readonly [string, Policy<never>, unknown, readonly (keyof typeof WHO)[]][] = [
  [
    'see which services there are',
    access.mayKnowTheHouse,
    null,
    [
      'teacher in the unit',
      'leader of the unit',
      'leader of the unit above',
      'leader of another unit',
      'coordinating unit',
      'BTI coordinator',
      'administrator',
    ],
  ],
  ['add or change a service', access.mayAdminister, null, ['administrator']],
  [
    'see and change the people of Lia',
    access.mayLeadPeople,
    inLia,
    ['leader of the unit', 'leader of the unit above', 'administrator'],
  ],
  [
    'let a practitioner work at Lia',
    access.mayGiveRole,
    { ...inLia, role: 'practitioner' },
    ['leader of the unit', 'leader of the unit above', 'administrator'],
  ],
  ['make somebody leader of Lia', access.mayGiveRole, { ...inLia, role: 'leader' }, ['administrator']],
  ['make somebody administrator', access.mayGiveRole, { ...inLia, role: 'administrator' }, ['administrator']],
  ['make somebody BTI coordinator', access.mayGiveRole, { ...inLia, role: 'bti_coordinator' }, ['administrator']],
  [
    'register that Siv is away',
    access.mayRegisterAbsence,
    inLia,
    ['leader of the unit', 'leader of the unit above', 'administrator'],
  ],
  [
    'register that Siv leaves',
    access.mayRegisterLeaving,
    inLia,
    ['leader of the unit', 'leader of the unit above', 'administrator'],
  ],
]

describe.each(MATRIX)('to %s', (_, policy, subject, allowed) => {
  it.each(Object.entries(WHO))('%s', (who, actor) => {
    const ask = policy as Policy<unknown>
    expect(ask(actor, subject, NOW).allowed).toBe(allowed.includes(who as keyof typeof WHO))
  })
})

describe('about oneself', () => {
  const me = { units: ['lia', 'oppvekst'], employeeId: 'me' }
  it('everybody may register being away', () => {
    for (const role of ['practitioner', 'leader', 'coordinating_unit'] as const)
      expect(access.mayRegisterAbsence(as(role), me, NOW).allowed).toBe(true)
  })
  it('nobody may register leaving', () => {
    for (const role of ['practitioner', 'leader', 'administrator'] as const)
      expect(access.mayRegisterLeaving(as(role), me, NOW).allowed).toBe(false)
  })
  it('a guardian who shares the id of nobody is not taken for an employee', () =>
    expect(access.mayRegisterAbsence({ ...guardian, id: 'me' }, me, NOW).allowed).toBe(false))
})
