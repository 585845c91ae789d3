import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { Audience } from '../sight/model.ts'
import {
  ChildPart,
  Evaluation,
  Goal,
  Helps,
  Look,
  Measure,
  MeasureView,
  NewMeasure,
  RESPONSIBLE_KINDS,
  Viewer,
} from './model.ts'

const Label = z.object({ nb: z.string(), nn: z.string() })

/** Somebody by name, and whether it is the reader. */
const Person = z.object({ kind: z.enum(RESPONSIBLE_KINDS), id: Id, name: z.string(), me: z.boolean() })

/** What one person thinks of a measure, as it is shown. */
export const ShownView = z.object({
  /** What the reader can take back; null where there is nothing to take back, also in what others have said. */
  id: Id.nullable(),
  whose: Viewer,
  name: z.string(),
  helps: Helps.nullable(),
  words: z.string().nullable(),
  at: Instant,
  me: z.boolean(),
  /** For whom it was said: to whoever said it, and to those who help, who must know whom not to tell. To others nothing. */
  audience: Audience.nullable(),
  weight: MeasureView.shape.weight,
  /** Taken back; told to the one alone who said it. */
  takenBack: z.boolean(),
})
export type ShownView = z.input<typeof ShownView>

/** An evaluation as it is shown; the child's words only to those who are told them. */
export const ShownEvaluation = Evaluation.pick({
  id: true,
  evaluatedOn: true,
  carriedOut: true,
  effect: true,
  decision: true,
  nextOn: true,
  childNotHeard: true,
  notHeard: true,
}).extend({
  by: z.string(),
  /** Told to all; why the child was not heard is not. */
  childHeard: z.boolean(),
  childWords: z.string().nullable(),
  weight: z.object({ weight: z.string(), because: z.string().nullable() }).nullable(),
  views: z.array(ShownView),
})
export type ShownEvaluation = z.input<typeof ShownEvaluation>

export const ShownGoal = Goal.pick({
  id: true,
  whose: true,
  guardianId: true,
  words: true,
  area: true,
  sign: true,
  targetOn: true,
  status: true,
  topic: true,
  version: true,
}).extend({
  at: Instant,
  owner: z.string().nullable(),
  /** Whether the reader, of the family, is the one who words it. */
  own: z.boolean(),
  /** What an employee may change of it: `words` also what it says. */
  may: z.object({ change: z.boolean(), words: z.boolean() }),
})
export type ShownGoal = z.input<typeof ShownGoal>

export const ShownMeasure = Measure.pick({
  id: true,
  goalId: true,
  title: true,
  details: true,
  arena: true,
  startsOn: true,
  evaluateOn: true,
  status: true,
  endedAs: true,
  topic: true,
  version: true,
}).extend({
  endedAt: Instant.nullable(),
  /** Without a name where that would tell of a service that the reader may not know of. */
  responsible: Person,
  evaluations: z.array(ShownEvaluation),
  /** What was said since the last evaluation. */
  views: z.array(ShownView),
  may: z.object({ change: z.boolean(), evaluate: z.boolean(), say: z.boolean() }),
})
export type ShownMeasure = z.input<typeof ShownMeasure>

/** The plan of a case as one reader sees it. */
export const ShownPlan = z.object({
  childName: z.string(),
  goals: z.array(ShownGoal),
  measures: z.array(ShownMeasure),
  /** So many evaluations in a row without effect that the coordinating unit is suggested. */
  stalled: z.object({ inARow: z.int(), since: Instant }).nullable(),
  /** The child's latest view before a decision, if it is told to this reader. */
  childView: z
    .object({ id: Id, words: z.string().nullable(), talkedOn: Day.nullable(), notHeard: z.string().nullable() })
    .nullable(),
  /** The day that is proposed for the next evaluation. */
  proposedOn: Day,
  /** For the forms, so for employees only: who can be responsible, areas and topics. */
  people: z.array(Person.extend({ place: z.string().nullable() })),
  areas: z.array(z.object({ id: z.string(), label: Label })),
  topics: z.array(z.object({ id: z.string(), label: Label })),
})
export type ShownPlan = z.input<typeof ShownPlan>

/** A measure of a service, without any child. */
export const OwnMeasure = Measure.pick({
  id: true,
  forGroup: true,
  title: true,
  details: true,
  arena: true,
  startsOn: true,
  evaluateOn: true,
  status: true,
  endedAs: true,
  version: true,
}).extend({
  responsible: Person,
  evaluations: z.array(
    ShownEvaluation.pick({ id: true, evaluatedOn: true, carriedOut: true, effect: true, decision: true, nextOn: true }),
  ),
})
export type OwnMeasure = z.infer<typeof OwnMeasure>

export const EvaluationInput = Look.extend({ child: ChildPart.optional(), replacement: NewMeasure.optional() })
