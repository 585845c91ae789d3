import * as z from 'zod'
import config from '../../../config/retention.json' with { type: 'json' }

const Label = z.object({ nb: z.string(), nn: z.string() })
const name = z.string().regex(/^[a-z_]+$/)
/** How long rows of some tables are kept, and what happens then. */
export const RetentionRule = z.object({
  id: z.string(),
  label: Label,
  tables: z.array(name).min(1),
  /** Whose data it is. */
  holds: z.enum(['child', 'person', 'nobody']),
  ending: z.enum(['delete', 'transfer', 'keep']),
  /** So many days from the event that the column holds; left out where nobody has said how long. */
  keep: z.object({ days: z.int().min(1), table: name, column: name }).optional(),
  /** Whether somebody who may has decided it. What is not decided is never carried out. */
  decided: z.boolean(),
  /** The tick that carries it out. */
  by: z.string().optional(),
  why: z.object({ source: z.string(), reviewedOn: z.iso.date(), verifiedOn: z.iso.date().optional() }),
})
export type RetentionRule = z.infer<typeof RetentionRule>

/** The rule of every table, as data; a rule that deletes is decided, and says how long and by what. */
export const retention = z
  .object({ notVerified: z.string(), rules: z.array(RetentionRule).min(1) })
  .refine(
    ({ rules }) => rules.every(({ ending, decided, keep, by }) => ending !== 'delete' || (decided && keep && by)),
    'what is deleted must be decided',
  )
  .parse(config)

/** Tables that belong to no municipality: a row or a few, the same for all. */
export const SHARED_TABLES: readonly string[] = [
  'municipality',
  'person_login',
  'lookup_key',
  'tick_run',
  'demo_clock',
  'migration',
]
