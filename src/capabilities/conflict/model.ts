import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/time.ts'

/** A time of the day. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** When in the week a measure is, and what it asks of the family. Monday is 1. */
export const Week = z.object({
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  beginsAt: Time.nullable(),
  endsAt: Time.nullable(),
  /** How many minutes of the family's or the child's own time in a week. */
  familyMinutes: z.int().min(0).max(10_080),
})
export type Week = z.infer<typeof Week>

export const SAYS = ['together', 'against'] as const
export const Says = z.enum(SAYS)
export const Words = z.string().trim().min(1).max(2000)

/** What somebody has said of two measures; the latest word counts. */
export const Judged = z.object({
  id: Id,
  firstId: Id,
  secondId: Id,
  says: Says,
  words: Words.nullable(),
  by: z.string(),
  at: Instant,
  /** Whether both are as they were then. */
  fits: z.boolean(),
})
export type Judged = z.input<typeof Judged>

/** A measure as it can come into the way of others. */
export interface Weighed {
  readonly id: string
  readonly status: 'planned' | 'running' | 'ended'
  readonly goalId: string | null
  /** What its goal is about. */
  readonly area: string | null
  /** The service that does it; null where the family does. */
  readonly serviceId: string | null
  readonly week: Week | null
}

export const CLASHES = ['time', 'goal'] as const
/** Two measures in each other's way: at the same time; or for the same, and nobody has said that they pull together. */
export const Clash = z.object({
  kind: z.enum(CLASHES),
  firstId: Id,
  secondId: Id,
  /** Somebody has said that they pull against each other. */
  against: z.boolean(),
  /** Both go on; else it is a warning. */
  begun: z.boolean(),
})
export type Clash = z.infer<typeof Clash>

/** What is asked of the family in a week, and how much the municipality has said that may be. */
export const Demand = z.object({ familyMinutes: z.int(), limit: z.int() })
export type Demand = z.infer<typeof Demand>

const ShownMeasure = z.object({
  id: Id,
  title: z.string(),
  status: z.enum(['planned', 'running']),
  goalId: Id.nullable(),
  area: z.string().nullable(),
  serviceId: Id.nullable(),
  week: Week.nullable(),
  /** Of what is said of the week; 0 before anything is. */
  version: z.int(),
  mayChange: z.boolean(),
})

/** The measures of a case in each other's way, as one reader sees them. */
export const ShownConflicts = z.object({
  measures: z.array(ShownMeasure),
  clashes: z.array(Clash),
  judged: z.array(Judged),
  /** Of those that go on. */
  demand: Demand,
  /** For the forms, so for employees only: what each goal is about, and where each who takes part works. */
  goals: z.array(z.object({ id: Id, area: z.string().nullable() })),
  works: z.array(z.object({ employeeId: Id, serviceId: Id })),
})
export type ShownConflicts = z.infer<typeof ShownConflicts>
