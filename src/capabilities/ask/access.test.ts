import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EMPLOYEE_ROLES, FAMILY_ROLES } from '../../kernel/actor.ts'
import type { Actor } from '../../kernel/actor.ts'
import { mayAnswerOwn, meantBy } from './access.ts'

const employee = (role: (typeof EMPLOYEE_ROLES)[number]): Actor => ({
  ...{ kind: 'employee', id: 'marte', role, serviceId: 'school', municipality: 1, level: 'high' },
})
const family = (role: (typeof FAMILY_ROLES)[number]): Actor => ({
  ...{ kind: 'family', id: 'hege', role, municipality: 1, level: 'high' },
})

describe('who is meant when somebody is asked', () => {
  it('is that person alone; a service is answered for by its leader, and by nobody else who works there', () => {
    for (const role of EMPLOYEE_ROLES)
      expect(meantBy(employee(role))).toEqual(role === 'leader' ? ['marte', 'school'] : ['marte'])
    for (const role of FAMILY_ROLES) expect(meantBy(family(role))).toEqual(['hege'])
  })

  it('is never somebody of another service or another person, whoever it is', () => {
    const anybody = fc.oneof(
      fc.constantFrom(...EMPLOYEE_ROLES).map(employee),
      fc.constantFrom(...FAMILY_ROLES).map(family),
    )
    fc.assert(
      fc.property(anybody, actor => {
        const own = actor.kind === 'employee' ? [actor.id, actor.serviceId] : [actor.id]
        expect(meantBy(actor)[0]).toBe(actor.id)
        expect(meantBy(actor).filter(one => !own.includes(one))).toEqual([])
      }),
    )
  })
})

it('everybody may open and answer what is asked of them; the queries find what that is', () => {
  const now = new Date('2026-11-24T08:00:00Z')
  for (const actor of [...EMPLOYEE_ROLES.map(employee), ...FAMILY_ROLES.map(family)])
    expect(mayAnswerOwn(actor, null, now)).toEqual({ allowed: true, reason: 'ask.own' })
})
