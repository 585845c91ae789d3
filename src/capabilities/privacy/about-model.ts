import * as z from 'zod'
import { Day, Instant } from '../../kernel/time.ts'
import { Protection, Relation, Source } from '../person/model.ts'
import { Kind, Outcome, Via } from './model.ts'

/** Who somebody of a family is, and for whom; the number itself is not printed. */
export const Self = z.object({
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable().optional(),
  birthDate: Day.nullable().optional(),
  phone: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  language: z.string().optional(),
  languages: z.array(z.string()).optional(),
  interpreterLanguage: z.string().nullable(),
  protection: Protection,
  hasNumber: z.boolean(),
  children: z.array(
    z.object({
      name: z.string(),
      relation: Relation,
      parentalResponsibility: z.boolean(),
      source: Source,
      livesWith: z.boolean().nullable(),
      from: Day,
      to: Day.nullable(),
    }),
  ),
})

/** When somebody was logged in, in which roles, and how much was done each day. */
export const LogIns = z.object({
  sessions: z.array(z.object({ at: Instant, endedAt: Instant.nullable() })),
  roles: z.array(z.object({ name: z.string(), place: z.string(), from: Instant, to: Instant.nullable() })),
  days: z.array(z.object({ day: z.string(), acts: z.int() })),
})

/** What somebody has asked of own data before. */
export const Asked = z.object({
  requests: z.array(
    z.object({
      kind: Kind,
      via: Via,
      words: z.string(),
      receivedOn: z.string(),
      dueOn: z.string(),
      extendedBecause: z.string().nullable(),
      outcome: Outcome.nullable(),
      answer: z.string().nullable(),
      correctedHow: z.string().nullable(),
      liftReason: z.string().nullable(),
    }),
  ),
})

/** A page of a part, as data. */
export const Page = z.record(z.string(), z.unknown())
