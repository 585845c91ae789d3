import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

/** A local calendar day in Norway, `2026-11-24`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** An instant in a reply: a `Date` from the store, ISO text for the caller. */
export const Instant = z
  .date()
  .transform(at => at.toISOString())
  .pipe(z.iso.datetime())

/** The time zone in which deadlines, birthdays and dates are reckoned. */
export const ZONE = 'Europe/Oslo'

const HOUR = 3_600_000
const MOST_HOURS = 5000
/** The days of the hours asked for: the calendar takes as long as the rest of a rule, and a page asks for the same day often. */
const days = new Map<number, Day>()

/** The local day of an instant. */
export const dayOf = (instant: Date): Day => {
  // A local day begins on a whole hour of the world's time, in summer and winter.
  const hour = Math.floor(instant.getTime() / HOUR)
  const known = days.get(hour)
  if (known !== undefined) return known
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .toString()
  if (days.size >= MOST_HOURS) days.clear()
  days.set(hour, day)
  return day
}

/** The instant at which a local day begins. */
export const startOf = (day: Day): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds)

/** The instant of a local time on a local day; `time` is `HH:MM`. */
export const instantAt = (day: Day, time: string): Date =>
  new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
      .epochMilliseconds,
  )

/** A day some days later (or earlier, if negative). */
export const addDays = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString()

/** A day some whole months later; the last day of the month where that month is shorter. */
export const addMonths = (day: Day, months: number): Day => Temporal.PlainDate.from(day).add({ months }).toString()

/** Days from one day to another; negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Whole years of age on a day; negative before birth. */
export const ageOn = (birth: Day, day: Day): number =>
  Math.floor(Temporal.PlainDate.from(birth).until(Temporal.PlainDate.from(day), { largestUnit: 'year' }).years)

/** A period of instants; `to` is the first instant after it, or null while it lasts. */
export interface Period {
  readonly from: Date
  readonly to: Date | null
}

/** Whether a period covers an instant. */
export const covers = (period: Period, at: Date): boolean => period.from <= at && (period.to === null || period.to > at)

/** Whether two periods share an instant. */
export const overlap = (a: Period, b: Period): boolean =>
  (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
