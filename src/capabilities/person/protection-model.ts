import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { PROTECTIONS, Protection } from './model.ts'

/** A grade that protects. */
export const Grade = Protection.exclude(['none'])
export type Grade = z.infer<typeof Grade>
export const GRADES = PROTECTIONS.filter((one): one is Grade => one !== 'none')

/** Where a grade is known from. The register's grades and child welfare's hidden residence are two things. */
const GRADE_SOURCES = ['register', 'child_welfare', 'by_hand'] as const
export const GradeSource = z.enum(GRADE_SOURCES)
export type GradeSource = z.infer<typeof GradeSource>

/** Why something is made stricter or less strict. */
export const Because = z.string().trim().min(1).max(2000)

/** A grade that somebody has, beside others perhaps; the strictest counts. */
export const HeldGrade = z.object({
  id: Id,
  /** Null for the child itself. */
  personId: Id.nullable(),
  grade: Grade,
  source: GradeSource,
  because: z.string(),
  since: z.date(),
})
export type HeldGrade = z.infer<typeof HeldGrade>

/** What would protect less: a grade that ends, or somebody who gets responsibility although kept out. */
const LOOSENED = ['grade', 'responsibility'] as const
/** Found by an import; proposed by one; confirmed or declined by another. */
export const LOOSENING_STATES = ['found', 'proposed', 'confirmed', 'declined'] as const

/** A proposal to protect less. Nothing of it is done before two different people have said so. */
export const Loosening = z.object({
  id: Id,
  childId: Id,
  what: z.enum(LOOSENED),
  gradeId: Id.nullable(),
  guardianshipId: Id.nullable(),
  source: z.enum(['register', 'by_hand']),
  because: z.string().nullable(),
  proposedBy: Id.nullable(),
  askedId: Id.nullable(),
  state: z.enum(LOOSENING_STATES),
  version: z.int(),
})
export type Loosening = z.infer<typeof Loosening>
