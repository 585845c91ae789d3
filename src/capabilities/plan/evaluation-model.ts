import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { NotHeard } from '../case/model.ts'
import { Audience } from '../sight/model.ts'
import { Weight } from '../voice/model.ts'

export const CARRIED_OUT = ['yes', 'partly', 'no'] as const
export const CarriedOut = z.enum(CARRIED_OUT)
export type CarriedOut = z.infer<typeof CarriedOut>

/** What came of a measure, in five steps from worse to goal reached. */
export const EFFECTS = ['worse', 'none', 'some', 'much', 'goal_reached'] as const
export const Effect = z.enum(EFFECTS)
export type Effect = z.infer<typeof Effect>

export const DECISIONS = ['continue', 'adjust', 'end', 'new'] as const
export const Decision = z.enum(DECISIONS)
export type Decision = z.infer<typeof Decision>

/** A thumb: does it help? */
export const HELPS = ['yes', 'some', 'no'] as const
export const Helps = z.enum(HELPS)
export type Helps = z.infer<typeof Helps>

/** A look back at a measure, with what was decided. */
export const Evaluation = z.object({
  id: Id,
  measureId: Id,
  caseId: Id.nullable(),
  evaluatedOn: Day,
  carriedOut: CarriedOut,
  effect: Effect,
  decision: Decision,
  nextOn: Day.nullable(),
  /** The child's view beside the decision: recorded before, said now, or why it was not got; exactly one in a case. */
  childViewId: Id.nullable(),
  childSaidId: Id.nullable(),
  childNotHeard: z.string().nullable(),
  /** The reason of the list beside the words; null where the child was heard, and of what was written before there was a list. */
  notHeard: NotHeard.nullable(),
  byKind: z.enum(['employee', 'family']),
  byId: Id,
  at: z.date(),
})
export type Evaluation = z.infer<typeof Evaluation>

const VIEWERS = ['child', 'guardian', 'service'] as const
export const Viewer = z.enum(VIEWERS)
export type Viewer = z.infer<typeof Viewer>

/** What one person thinks of a measure: a thumb, words, or both. */
export const MeasureView = z.object({
  id: Id,
  measureId: Id,
  evaluationId: Id.nullable(),
  whose: Viewer,
  personId: Id,
  helps: Helps.nullable(),
  words: z.string().nullable(),
  /** Who wrote it down, when it was not the person. */
  writtenBy: Id.nullable(),
  at: z.date(),
  topic: z.string(),
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id.nullable(),
  /** What came of what the child said, and why; null where nothing was decided by it. */
  weight: z.object({ weight: Weight, because: z.string().nullable() }).nullable(),
})
export type MeasureView = z.infer<typeof MeasureView>
/** The same as it stands now: whoever gave it may have taken it back. */
export type StandingView = MeasureView & { readonly takenBack: boolean }

const SaidWords = z.string().trim().min(1).max(4000)
const said = { helps: Helps.optional(), words: SaidWords.optional() }
/** A thumb, words, or both. */
export const Said = z.object(said).refine(one => one.helps !== undefined || one.words !== undefined, 'empty')
export type Said = z.infer<typeof Said>

/** Whom a youth, or a child through an employee, lets read what is said of a measure. */
export const TOLD_TO = ['everyone', 'not_guardians', 'own_service'] as const
export const ToldTo = Audience.extract(TOLD_TO)
export type ToldTo = z.infer<typeof ToldTo>

/** The child's part of an evaluation. */
export const ChildPart = z.discriminatedUnion('is', [
  /** What was recorded before, and what weight it had. */
  z.object({
    is: z.literal('view'),
    viewId: Id,
    weight: Weight,
    because: SaidWords.optional(),
  }),
  /** Said now; where the child has named nobody, it stays with those who heard it. An employee says what weight it had. */
  z.object({
    ...{ is: z.literal('said'), ...said, audience: ToldTo.optional() },
    ...{ weight: Weight.optional(), because: SaidWords.optional() },
  }),
  z.object({ is: z.literal('not_heard'), reason: NotHeard.default('other'), because: SaidWords }),
])
export type ChildPart = z.infer<typeof ChildPart>

/** What is filled in when a measure is evaluated. */
export const Look = z.object({
  carriedOut: CarriedOut,
  effect: Effect,
  decision: Decision,
  nextOn: Day.nullable().default(null),
  /** The evaluator's own words. */
  words: SaidWords.optional(),
  /** What guardians said, written down by an employee. */
  guardians: z
    .array(z.object({ guardianId: Id, ...said }))
    .max(10)
    .default([]),
})
export type Look = z.infer<typeof Look>
