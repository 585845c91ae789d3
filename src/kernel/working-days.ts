import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { addDays } from './time.ts'
import type { Day } from './time.ts'

// Apart from time.ts, so that screens that reckon days do not carry every country's holidays.
let norwegian: Holidays | undefined

/** Whether people are at work that day: neither weekend nor public holiday. */
export const isWorkingDay = (day: Day): boolean => {
  const date = Temporal.PlainDate.from(day)
  if (date.dayOfWeek > 5) return false
  const found = (norwegian ??= new Holidays('NO')).isHoliday(new Date(date.year, date.month - 1, date.day, 12))
  return found === false || !found.some(holiday => holiday.type === 'public')
}

/** The day that many working days later. */
export const addWorkingDays = (day: Day, days: number): Day => {
  let at = day
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left--
  }
  return at
}
