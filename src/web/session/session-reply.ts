import * as z from 'zod'
import { LOGIN_LEVELS } from '../../kernel/actor.ts'
import { LANGUAGE_CODES } from '../../kernel/language.ts'

/** What `GET /api/session` answers about the one who is logged in. */
export const Session = z.object({
  /** The employee or the family person. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(['employee', 'family']),
  role: z.string(),
  roleText: z.string(),
  /** The service of an employee. */
  service: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** How surely it is known who this is. */
  level: z.enum(LOGIN_LEVELS),
  municipality: z.object({ name: z.string(), number: z.string() }),
  language: z.enum(LANGUAGE_CODES),
  /** Whether somebody qualified has looked over all of the language that is read. */
  languageReviewed: z.boolean(),
  /** Whether the clock can be moved. */
  demo: z.boolean(),
  /** The server's clock. */
  now: z.iso.datetime({ offset: true }),
  /** The barnevernvakt of the municipality, for help now, when the settings have it. */
  emergency: z.object({ name: z.string(), phone: z.string() }).nullish(),
})
export type Session = z.infer<typeof Session>
