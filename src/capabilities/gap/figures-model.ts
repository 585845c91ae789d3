import * as z from 'zod'
import { addDays, addMonths } from '../../kernel/time.ts'
import { Day } from '../../kernel/time.ts'
import type { Day as DayOf } from '../../kernel/time.ts'
import { Label } from '../settings/model.ts'
import { GapType } from './model.ts'

/** How many children's cases something is about; null stands for some, but so few that somebody could be known again. */
const Few = z.int().nullable()
/** How long gaps stood, in whole days, the one in the middle; null where there are too few to tell. */
const Median = z.int().nullable()

/** What the radar has found over a year, in numbers that nobody can be known by. */
export const Figures = z.object({
  from: Day,
  to: Day,
  /** The whole municipality, or one's own unit. */
  whole: z.boolean(),
  fewest: z.int(),
  types: z.array(z.object({ type: GapType, cases: Few, days: Median })),
  /** Of services, and not of cases: how many, and how long. */
  services: z.array(z.object({ type: GapType, services: z.int(), days: Median })),
  /** Between the service that owns the case and the one it waited for; only pairs that are not few. */
  pairs: z.array(z.object({ from: z.string(), to: z.string(), cases: z.int(), days: Median })),
  /** What was said to be no gap, and why. */
  answers: z.array(z.object({ type: GapType, reason: Label, cases: Few })),
})
export type Figures = z.infer<typeof Figures>

/** A number of cases as it may be shown: none, or not few. */
export const notFew = (cases: number, fewest: number): number | null => (cases === 0 || cases >= fewest ? cases : null)

/** The highest first, by what is shown alone: the order of numbers that are hidden would tell of them. */
export const highestFirst = <Row>(rows: readonly Row[], shown: (row: Row) => number | null): Row[] =>
  rows.toSorted((a, b) => (shown(b) ?? -1) - (shown(a) ?? -1))

/** What is known of how long gaps stood, before it is decided whether it may be shown. */
export interface Stood {
  readonly cases: number
  /** The gap in the middle, in whole days. */
  readonly days: number
  /** How much of all days the one case has that has most, from 0 to 1. */
  readonly most: number
}

/** A median is told of twice as many as a number is, and of no one family that is most of it. */
export const medianOf = ({ cases, days, most }: Stood, fewest: number): number | null =>
  cases >= 2 * fewest && most <= MOST_OF_ALL ? days : null
const MOST_OF_ALL = 0.4

/**
 * The twelve months to the end of the last whole quarter: a period that does not move from day to day, so that nobody
 * learns of one child by looking twice.
 */
export function yearOf(today: DayOf): { from: DayOf; to: DayOf } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const begins = month - ((month - 1) % 3)
  const next = `${year}-${String(begins).padStart(2, '0')}-01`
  return { from: addMonths(next, -12), to: addDays(next, -1) }
}
