import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { Audience } from '../sight/model.ts'

export { Act } from '../child-screen/model.ts'

export const TopicId = z.enum(TOPIC_IDS)
export const Title = z.string().trim().min(1).max(200)
export const Words = z.string().trim().min(1).max(4000)

/** Whose goal it is; the family's own come first. */
export const WHOSE = ['child', 'guardian', 'family', 'services'] as const
export const Whose = z.enum(WHOSE)
export type Whose = z.infer<typeof Whose>

export const GOAL_STATUSES = ['open', 'reached', 'dropped'] as const
export const GoalStatus = z.enum(GOAL_STATUSES)
export type GoalStatus = z.infer<typeof GoalStatus>

/** Something to get to, in its owner's own words. */
export const Goal = z.object({
  id: Id,
  caseId: Id,
  whose: Whose,
  /** The one among the guardians, where it is one. */
  guardianId: Id.nullable(),
  words: Words,
  /** What is worked with: the id of a development area. */
  area: z.string().nullable(),
  /** How it will be seen that it is reached. */
  sign: Words.nullable(),
  targetOn: Day.nullable(),
  status: GoalStatus,
  addedBy: Id,
  at: z.date(),
  topic: TopicId,
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id.nullable(),
  version: z.int(),
})
export type Goal = z.infer<typeof Goal>

export const RESPONSIBLE_KINDS = ['employee', 'guardian', 'child'] as const
/** The one person who sees to it that a measure is done. */
export const Responsible = z.object({ kind: z.enum(RESPONSIBLE_KINDS), id: Id })
export type Responsible = z.infer<typeof Responsible>

export const ARENAS = ['home', 'kindergarten', 'school', 'leisure', 'service'] as const
export const Arena = z.enum(ARENAS)
export type Arena = z.infer<typeof Arena>

const MEASURE_STATUSES = ['planned', 'running', 'ended'] as const
const MeasureStatus = z.enum(MEASURE_STATUSES)
type MeasureStatus = z.infer<typeof MeasureStatus>

/** How a measure came to its end. */
export const ENDED_AS = ['goal_reached', 'no_effect', 'replaced', 'not_needed', 'family_wish', 'case_closed'] as const
export const EndedAs = z.enum(ENDED_AS)
export type EndedAs = z.infer<typeof EndedAs>

/** Something that is done; it belongs to a case, or to a service (a system measure, without any child in it). */
export const Measure = z.object({
  id: Id,
  caseId: Id.nullable(),
  ownerServiceId: Id.nullable(),
  forGroup: z.string().nullable(),
  fromConcernId: Id.nullable(),
  fromMeetingId: Id.nullable(),
  goalId: Id.nullable(),
  title: Title,
  details: Words.nullable(),
  arena: Arena,
  responsible: Responsible,
  startsOn: Day,
  evaluateOn: Day,
  status: MeasureStatus,
  endedAt: z.date().nullable(),
  endedAs: EndedAs.nullable(),
  addedBy: Id,
  at: z.date(),
  topic: TopicId,
  audience: Audience,
  notFor: Id.nullable(),
  serviceId: Id,
  version: z.int(),
})
export type Measure = z.infer<typeof Measure>

/** What is agreed when a measure is added. */
export const NewMeasure = z.object({
  goalId: Id.nullable().default(null),
  title: Title,
  details: Words.nullable().default(null),
  arena: Arena,
  responsible: Responsible,
  startsOn: Day,
  evaluateOn: Day,
  topic: TopicId.default('plan'),
})
export type NewMeasure = z.infer<typeof NewMeasure>

export * from './evaluation-model.ts'
