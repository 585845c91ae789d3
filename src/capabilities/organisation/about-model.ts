import * as z from 'zod'
import { EMPLOYEE_ROLES } from '../../kernel/actor.ts'
import { Instant } from '../../kernel/time.ts'

const lasts = { from: Instant, to: Instant.nullable() }
/** What is kept about an employee as an employee. */
export const AboutEmployee = z.object({
  givenName: z.string(),
  familyName: z.string(),
  title: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string(),
  leavesAt: Instant.nullable(),
  roles: z.array(z.object({ role: z.enum(EMPLOYEE_ROLES), service: z.string(), ...lasts })),
  absences: z.array(z.object(lasts)),
  deputies: z.array(z.object({ name: z.string(), ...lasts })),
})
