import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { addDays } from './time.ts'
import type { Day } from './time.ts'

// Apart from time.ts, so that screens that reckon days do not carry every country's holidays.
const publicHolidays = new Map<number, ReadonlySet<Day>>()

/** The public holidays of a year; reckoned once, since each takes a millisecond. */
function holidaysOf(year: number): ReadonlySet<Day> {
  const known = publicHolidays.get(year)
  if (known) return known
  const days = new Holidays('NO').getHolidays(year).filter(holiday => holiday.type === 'public')
  const found = new Set(days.map(holiday => holiday.date.slice(0, 10)))
  publicHolidays.set(year, found)
  return found
}

/** Whether people are at work that day: neither weekend nor public holiday. */
export const isWorkingDay = (day: Day): boolean => {
  const date = Temporal.PlainDate.from(day)
  return date.dayOfWeek <= 5 && !holidaysOf(date.year).has(day)
}

/** The day that many working days later. */
export const addWorkingDays = (day: Day, days: number): Day => {
  let at = day
  for (let left = days; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left--
  }
  return at
}
