import { isWorkingDay } from '../../src/kernel/working-days.ts'
import { addDays } from '../../src/kernel/time.ts'
import type { Day } from '../../src/kernel/time.ts'
import { on } from '../telling.ts'
import type { Course } from './model.ts'

/** Kindergartens and schools rest from this day on, for so many days. */
const SUMMER = { from: '-07-01', days: 47 }

/** The first working day from some days after a day on; the summer does not count. */
export function workday(begins: Day, after: number): Day {
  const summer = `${begins.slice(0, 4)}${SUMMER.from}`
  let day = addDays(begins, after)
  if (begins < summer && day >= summer) day = addDays(day, SUMMER.days)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

/** A moment on such a day. Where two children share a day, `minute` keeps them apart. */
export const at = (begins: Day, after: number, time = '10:00', minute = 0): Date =>
  new Date(on(workday(begins, after), time).getTime() + minute * 60_000)

/** The day after the wonder on which the first measure begins. */
export const FIRST = 17
const ROUND = 42
/** From one evaluation to the next in a course. */
export const roundOf = (course: Pick<Course, 'round'>): number => course.round ?? ROUND
