import * as z from 'zod'
import { inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'
import { Label } from '../organisation/model.ts'
import { words } from './model.ts'

/** Opens one case in an emergency, for a few hours, for this person alone. Told at once. */
export const breakGlass = write('disclosure.breakGlass', '/emergency-access', {
  login: 'high',
  trail: 'disclosure.glass_broken',
  about: 'actor',
})
  .input(
    z.object({
      /** The number of the case, or the child's identity number. */
      which: z.string().trim().min(4).max(40),
      reason: z.string().trim().min(10).max(2000),
      /** Why the family must not know of it now; left out: they are told at once. */
      untold: z.object({ reason: z.string(), because: words }).optional(),
    }),
  )
  .output(z.object({ id: Id, caseId: Id }))
  // Not there, closed, protected and kept away from: one answer, so that nobody learns which.
  .errors(refusals('disclosure.not_found', 'disclosure.sees_already', 'disclosure.untold_reason_unknown'))

const Opened = z.object({
  id: Id,
  name: z.string(),
  service: z.string(),
  caseNumber: z.string(),
  reason: z.string(),
  at: Instant,
  endsAt: Instant,
  told: z.boolean(),
})

/** What I have opened, and for a leader what the unit has opened, or others of the unit's cases. No child is named. */
export const listGlass = read('disclosure.glass', '/emergency-access', {
  login: 'substantial',
  trail: 'disclosure.glass_listed',
  about: 'actor',
})
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(30)) }))
  .output(
    z.object({
      hours: z.int(),
      untold: z.array(z.object({ id: z.string(), title: Label, means: Label })),
      rows: z.array(
        Opened.extend({
          mine: z.boolean(),
          caseId: Id.nullable(),
          /** Waits for this leader to read it. */ waits: z.boolean(),
        }),
      ),
    }),
  )

/** A leader has read why a case was opened. */
export const readGlass = write('disclosure.readGlass', '/emergency-access/{glassId}/read', {
  login: 'substantial',
  trail: 'disclosure.glass_read',
  about: 'actor',
})
  .input(z.object({ glassId: Id }))
  .output(z.object({ id: Id }))
  .errors(refusals('disclosure.unknown'))

/** Every emergency opening of a month, for the data protection officer. No child is named. */
export const reviewGlass = read('disclosure.glassMonth', '/emergency-access/month', {
  login: 'substantial',
  trail: 'disclosure.glass_reviewed',
  about: 'municipality',
})
  .input(
    z.object({
      month: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .optional(),
    }),
  )
  .output(
    z.object({
      month: z.string(),
      rows: z.array(
        Opened.extend({
          untold: z.object({ reason: Label.nullable(), words: z.string() }).nullable(),
          /** How many times the person saw something of the child meanwhile. */
          looks: z.int(),
          readByLeader: z.boolean(),
        }),
      ),
    }),
  )
