import * as z from 'zod'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import type { Week as WeekOfMeasure } from '../conflict/model.ts'
import { OwnChild } from './model.ts'

/** A time of the day, `09:30`. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Something at a time of the week around one child: a meeting, or a measure on one of its days. */
export const WeekItem = z.object({
  kind: z.enum(['meeting', 'measure']),
  id: Id,
  /** Several where one measure serves several children. */
  childIds: z.array(Id),
  on: Day,
  beginsAt: Time,
  endsAt: Time,
  title: z.string(),
  place: z.string().nullable(),
  /** The service that does it, or the one of the family; null for a meeting. */
  who: z.string().nullable(),
  /** What it asks of the reader: to be there then, or some of the family's time in the week. */
  asks: z.enum(['presence', 'time']).nullable(),
  /** The child is to be there. */
  ofChild: z.boolean(),
})
export type WeekItem = z.infer<typeof WeekItem>

/**
 * Two things of the week at the same time: the reader is to be at both, or the child is; or both ask for the family, and only
 * the family knows whether that goes up. By their place in the list.
 */
export const WeekClash = z.object({ first: z.int(), second: z.int(), who: z.enum(['reader', 'child', 'maybe']) })
export type WeekClash = z.infer<typeof WeekClash>

/** What somebody asks of the family each week. */
export const WeekDemand = z.object({
  id: Id,
  childIds: z.array(Id),
  title: z.string(),
  who: z.string().nullable(),
  /** Somebody of the family does it; the reader is the one. */
  byFamily: z.boolean(),
  mine: z.boolean(),
  minutes: z.int(),
})
export type WeekDemand = z.infer<typeof WeekDemand>

const Contact = z.object({
  /** Null while the service has not said who. */
  name: z.string().nullable(),
  title: z.string().nullable(),
  service: z.string(),
  phone: z.string().nullable(),
  childIds: z.array(Id),
  /** For which of the children this one holds. */
  holdsFor: z.array(Id),
})
export type Contact = z.infer<typeof Contact>

/** A week of the family, over all children whose page the reader has. */
export const Week = z.object({
  /** From Monday to Sunday. */
  days: z.array(Day).length(7),
  /** A day of the week before, and of the one after. */
  earlier: Day,
  later: Day,
  children: z.array(OwnChild.pick({ id: true, name: true })),
  /** What the reader wants, in own words. */
  wants: z.array(z.object({ id: Id, childId: Id, words: z.string() })),
  items: z.array(WeekItem),
  clashes: z.array(WeekClash),
  demands: z.array(WeekDemand),
  /** Minutes that are asked for in all, and how much the municipality has said that a family's week can hold. */
  minutes: z.int(),
  limit: z.int(),
  contacts: z.array(Contact),
})
export type Week = z.infer<typeof Week>

/** A meeting as the reader may know it. */
export interface MeetingAt {
  readonly id: string
  readonly childId: string
  readonly purpose: string
  readonly place: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly called: boolean
  readonly childCalled: boolean
  readonly answer: 'yes' | 'no' | 'other_time' | null
}
/** A measure as the reader may know it, with when in the week it is. */
export interface MeasureAt {
  readonly id: string
  readonly childIds: readonly string[]
  /** What ties it to the same measure for other children of the family. */
  readonly tieId: string | null
  readonly title: string
  readonly status: 'planned' | 'running'
  readonly startsOn: Day
  /** Nobody while nobody has said yes to do it. */
  readonly who: string | null
  readonly whoId: string | null
  /** Somebody of the family does it, or is asked to. */
  readonly byFamily: boolean
  readonly week: WeekOfMeasure | null
}
