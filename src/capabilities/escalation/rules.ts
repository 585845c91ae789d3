import { dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { deadlineDay } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import { RUNGS, waitsOf } from './model.ts'
import type { Ladder, Receiver, Rung, Standing } from './model.ts'

type Waits = Pick<Settings, 'deadlines' | 'inWorkingDays'>
const after = (standing: Standing): readonly Rung[] => {
  const last = standing.told.at(-1)
  const waits = waitsOf(standing)
  return RUNGS.slice(last ? RUNGS.indexOf(last.rung) + 1 : 0).filter(rung => rung in waits)
}
const isDue = (standing: Standing, rung: Rung, settings: Waits, today: Day) => {
  const wait = waitsOf(standing)[rung]
  const from = standing.told.at(-1)?.since ?? standing.watchedFrom
  return wait !== undefined && deadlineDay(settings, wait, dayOf(from)) <= today
}

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
