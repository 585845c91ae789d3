import * as z from 'zod'
import config from '../../../config/signing.json' with { type: 'json' }
import { TOPIC_IDS } from '../organisation/model.ts'
import { Choice, Label, Why } from '../settings/model.ts'

/** Where who must answer differs by age. */
export const SECTORS = ['health', 'child_welfare', 'education', 'general'] as const
export const Sector = z.enum(SECTORS)
export type Sector = z.infer<typeof Sector>

export const EXCEPTION_KINDS = ['without_guardian', 'youth_alone'] as const

const age = z.int().min(0).max(30)
const SectorAges = z.object({
  /** From this age the youth must say yes too; left out: the municipality's own age. */
  withGuardians: age.optional(),
  /** From this age the youth answers alone; left out: the municipality's own age. */
  alone: age.optional(),
  why: Why,
})

/** A legal reason why somebody need not answer. */
const ExceptionReason = Choice.extend({
  kind: z.enum(EXCEPTION_KINDS),
  /** Only from this age, and only for these topics. */
  fromAge: age.optional(),
  topics: z.array(z.enum(TOPIC_IDS)).optional(),
  /** Who is left out may not read that it was decided. */
  untold: z.boolean().default(false),
  why: Why,
})
export type ExceptionReason = z.infer<typeof ExceptionReason>

/** Who must answer by law, as data: where it is known from, and what nobody has checked in the law itself. */
const Signing = z.object({
  notVerified: Label,
  sectors: z.record(Sector, SectorAges),
  joint: Why,
  careOrder: Why,
  exceptions: z.array(ExceptionReason).min(1),
})

/** The rules of this edition. */
export const signing = Signing.parse(config)

/** A legal reason by its id. */
export const exceptionReason = (id: string): ExceptionReason | undefined =>
  signing.exceptions.find(one => one.id === id)
