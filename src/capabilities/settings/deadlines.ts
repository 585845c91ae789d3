import { addDays } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { addWorkingDays } from '../../kernel/working-days.ts'
import type { CountableName, Due, Settings } from './model.ts'

/** The day on which a deadline falls, reckoned from a day. */
export const deadlineDay = (
  settings: Pick<Settings, 'deadlines' | 'inWorkingDays'>,
  name: CountableName,
  from: Day,
): Day =>
  dueDay(
    { days: settings.deadlines[name], count: settings.inWorkingDays.includes(name) ? 'working' : 'calendar' },
    from,
  )

/** The day on which a step is due, reckoned from a day. */
export const dueDay = (due: Due, from: Day): Day =>
  due.count === 'working' ? addWorkingDays(from, due.days) : addDays(from, due.days)
