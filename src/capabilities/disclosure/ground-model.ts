import * as z from 'zod'
import { Day } from '../../kernel/time.ts'
import { Label, SERVICE_KINDS } from '../organisation/model.ts'

/** Under which law a service works: who may give what to whom is decided between these. */
export const SECTORS = [
  'education',
  'municipal_health',
  'specialist_health',
  'child_welfare',
  'nav_social',
  'family_counselling',
  'crisis_centre',
  'police',
  'administration',
] as const
export const Sector = z.enum(SECTORS)
export type Sector = z.infer<typeof Sector>

/** How sure we are: read in the law itself, read in another source, or known and not read again. */
export const TAGS = ['V', 'S', 'K'] as const
const Tag = z.enum(TAGS)
/** The month or day on which somebody read it at the source; null is not verified. */
const VerifiedOn = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/)
  .nullable()
const id = z.string().regex(/^[a-z][a-z0-9_]*$/)
const Sectors = z.array(Sector).min(1)

/** A law. One that is adopted and has no day yet rules from the day that is filled in, and then ends the one it replaces. */
export const Law = z.object({
  id,
  title: Label,
  url: z.url(),
  status: z.enum(['in_force', 'adopted']),
  validFrom: Day.nullable(),
  /** The law that takes over on its first day. */
  replacedBy: id.optional(),
  tag: Tag,
  verifiedOn: VerifiedOn,
})
export type Law = z.infer<typeof Law>

/** Where in a law a ground stands, and how sure that is. */
export const Section = z.object({
  law: id,
  /** As it is written; null when it was not found. */
  section: z.string().nullable(),
  sourceUrl: z.url(),
  tag: Tag,
  verifiedOn: VerifiedOn,
  /** Only for these who give; everybody when left out. */
  for: Sectors.optional(),
})
export type Section = z.infer<typeof Section>

/** What a ground leads to: recorded as given; asked for; talked of without names; reported; or not decided here. */
export const USES = ['disclosure', 'consent', 'discuss', 'report', 'elsewhere'] as const

/** A legal ground on which something may be given to another service. */
export const LegalGround = z.object({
  id,
  use: z.enum(USES),
  title: Label,
  means: Label,
  /** What must be written about why it is necessary. */
  write: Label,
  /** What the family must be told, and when. */
  tell: z.object({ when: z.enum(['before', 'judged']), words: Label }),
  sections: z.array(Section).min(1),
  /** From whom to whom it can be used. */
  cells: z.array(z.object({ from: Sectors, to: Sectors, tag: Tag, strict: z.boolean().optional() })),
  /** Where it can never be chosen, whatever else is said. */
  never: z.array(z.object({ from: Sectors, to: Sectors, because: Label, tag: Tag, sourceUrl: z.url() })),
  needsNecessity: z.boolean(),
  needsProportionality: z.boolean(),
  /** Whether it may let somebody see parts of the case for a time. */
  maySight: z.boolean(),
  /** Whether a municipality may choose to do without it. */
  mayBeOff: z.boolean(),
  covers: z.enum(['needed', 'connection', 'nameless']),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
})
export type LegalGround = z.infer<typeof LegalGround>

/** A reason for which a family is not told, and how soon that must be looked at again. */
const UntoldReason = z.object({
  id,
  title: Label,
  means: Label,
  law: id.nullable(),
  section: z.string().nullable(),
  sourceUrl: z.url(),
  tag: Tag,
  verifiedOn: VerifiedOn,
  checkWithinDays: z.int().min(1).max(365),
})
type UntoldReason = z.infer<typeof UntoldReason>

/** All reference data about giving without consent, as one version of it. */
export const GroundBook = z
  .object({
    laws: z.array(Law).min(1),
    grounds: z.array(LegalGround).min(1),
    untold: z.array(UntoldReason).min(1),
    sectors: z.record(z.enum(SERVICE_KINDS), Sector),
  })
  .refine(
    ({ laws, grounds, untold }) => {
      const known = new Set(laws.map(one => one.id))
      const named = [
        ...grounds.flatMap(one => one.sections.map(section => section.law)),
        ...untold.flatMap(one => one.law ?? []),
        ...laws.flatMap(one => one.replacedBy ?? []),
      ]
      return named.every(one => known.has(one))
    },
    { path: ['laws'], error: 'names a law that is not there' },
  )
  // What was read at no source has no day on which it was read, and the other way round.
  .refine(
    book =>
      [...book.laws, ...book.untold, ...book.grounds.flatMap(one => one.sections)].every(
        one => (one.tag === 'V') === (one.verifiedOn !== null),
      ),
    { path: ['grounds'], error: 'verified without a day, or a day without being verified' },
  )
export type GroundBook = z.infer<typeof GroundBook>
