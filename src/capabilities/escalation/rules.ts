import { dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { deadlineDay } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import { RUNGS, WAIT_BEFORE } from './model.ts'
import type { Ladder, Receiver, Rung, Standing } from './model.ts'

type Waits = Pick<Settings, 'deadlines' | 'inWorkingDays'>
const after = ({ told }: Standing): readonly Rung[] => {
  const last = told.at(-1)
  return RUNGS.slice(last ? RUNGS.indexOf(last.rung) + 1 : 0)
}
const isDue = ({ watchedFrom, told }: Standing, rung: Rung, settings: Waits, today: Day) =>
  deadlineDay(settings, WAIT_BEFORE[rung], dayOf(told.at(-1)?.since ?? watchedFrom)) <= today

/** Whether anybody can be next today, whoever it is: else nobody need be looked for. */
export const mayGoOn = (standing: Standing, settings: Waits, today: Day): boolean =>
  after(standing).some(rung => isDue(standing, rung, settings, today))

/**
 * Who is told next that something stands still; undefined while somebody is still waited for, or when all have been told.
 * Nobody is told twice, and a step with nobody on it is passed over.
 */
export function nextStep(
  standing: Standing,
  ladder: Ladder,
  settings: Waits,
  today: Day,
): { readonly rung: Rung; readonly to: Receiver } | undefined {
  const known = new Set([standing.mustActId, ...standing.told.map(one => one.toId)])
  for (const rung of after(standing)) {
    const to = ladder[rung].find(one => !known.has(one.employeeId))
    if (to) return isDue(standing, rung, settings, today) ? { rung, to } : undefined
  }
  return undefined
}
