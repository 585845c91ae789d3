import type { Actor } from '../src/kernel/actor.ts'
import { demoEmployees } from './employees.ts'
import { demoChildren } from './families.ts'
import { idOf } from './ids.ts'

/** Who somebody of the demo is to the gate. */
export function demoActor(slug: string, municipality: number): Actor {
  const employee = demoEmployees.find(one => one.slug === slug)
  if (employee)
    return {
      kind: 'employee',
      role: employee.role,
      id: idOf(slug),
      municipality,
      serviceId: idOf(employee.at),
      level: 'high',
    }
  if (demoChildren.some(child => child.slug === slug)) return familyActor(slug, 'youth', municipality)
  if (demoChildren.some(child => child.guardians.some(one => one.slug === slug)))
    return familyActor(slug, 'guardian', municipality)
  throw new Error(`nobody in Veikryss is called ${slug}`)
}

/** Somebody of a family to the gate; a youth acts by the child's own id. */
export const familyActor = (slug: string, role: 'guardian' | 'youth', municipality: number): Actor => ({
  kind: 'family',
  role,
  id: idOf(slug),
  municipality,
  level: 'high',
})
