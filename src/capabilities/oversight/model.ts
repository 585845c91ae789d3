import * as z from 'zod'
import { EMPLOYEE_ROLES } from '../../kernel/actor.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Label, TOPIC_IDS } from '../organisation/model.ts'
import { Relation } from '../person/model.ts'
import { ACTS, Ground, WHYS } from '../sight/model.ts'

/** Topics seen on one ground during one time, and the answers that a consent rests on. */
export const Because = z.object({
  topics: z.array(z.enum(TOPIC_IDS)),
  ground: Ground,
  since: Day,
  /** The first day on which it no longer holds by itself. */
  until: Day.nullable(),
  /**
   * How many said yes, the day of the last, and whether the one who asks is one of them; who the others are only for
   * those who see the whole case.
   */
  yes: z.object({ count: z.int(), on: Day, mine: z.boolean(), names: z.array(z.string()).nullable() }).nullable(),
})
export type Because = z.infer<typeof Because>

/** One person, and what that person sees. */
export const Sees = z.object({
  kind: z.enum(['employee', 'family']),
  id: Id,
  /** Null for family, when the one who asks does not work with the case. */
  name: z.string().nullable(),
  relation: Relation.nullable(),
  /** The child itself. */
  self: z.boolean(),
  role: z.enum(EMPLOYEE_ROLES).nullable(),
  service: z.object({ id: Id, name: z.string() }).nullable(),
  holds: z.boolean(),
  because: z.array(Because),
  /** The topics not seen. */
  not: z.array(z.enum(TOPIC_IDS)),
})
export type Sees = z.infer<typeof Sees>

const Topic = z.object({ id: z.enum(TOPIC_IDS), label: Label })

/** Everybody who sees something of a case now. */
export const Readers = z.object({
  number: z.string(),
  topics: z.array(Topic),
  readers: z.array(Sees),
  /** Whether the one who asks may also ask what another would see, and who has looked. */
  oversees: z.boolean(),
})
export type Readers = z.infer<typeof Readers>

/** One look or change in full, for those who must be able to ask why. */
const FullLook = z.object({
  at: Instant,
  name: z.string(),
  title: z.string().nullable(),
  role: z.enum(EMPLOYEE_ROLES).nullable(),
  service: z.string().nullable(),
  /** What was done or tried, and how it went. */
  act: z.enum(ACTS),
  outcome: z.enum(['done', 'replayed', 'refused', 'denied', 'absent']),
  reason: z.string().nullable(),
})
export const FullLooks = z.object({
  looks: z.array(FullLook),
  /** Where the next page begins, and how many of that very instant have been shown; null at the end. No number of the trail leaves the server: a sequence tells what else was done. */
  before: z.object({ at: Instant, seen: z.int() }).nullable(),
})

/** What one person would see of a concern: all of it or nothing, and on which ground. */
export const SeesConcern = Sees.pick({ kind: true, id: true, name: true, relation: true, self: true, role: true })
  .extend({ service: z.object({ id: Id, name: z.string() }).nullable(), sees: z.boolean() })
  .extend({ ground: Ground.nullable(), since: Day.nullable() })
export type SeesConcern = z.infer<typeof SeesConcern>

/** Who has looked, as the family is told. */
export const Looks = z.object({
  looks: z.array(
    z.object({
      at: Instant,
      /** Null when the municipality shows role and service alone, or when even the service would tell where the child is. */
      name: z.string().nullable(),
      title: z.string().nullable(),
      service: z.string().nullable(),
      act: z.enum(ACTS),
      why: z.enum(WHYS),
    }),
  ),
  /** Where the next page begins; null at the end. */
  before: Instant.nullable(),
})
export type Looks = z.infer<typeof Looks>
