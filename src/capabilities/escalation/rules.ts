import { dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { deadlineDay } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import { RUNGS, WAIT_BEFORE } from './model.ts'
import type { Ladder, Receiver, Rung, Standing } from './model.ts'

/**
 * Who is told next that something stands still; undefined while somebody is still waited for, or when all have been told.
 * Nobody is told twice, and a step with nobody on it is passed over.
 */
export function nextStep(
  { openedAt, mustActId, told }: Standing,
  ladder: Ladder,
  settings: Pick<Settings, 'deadlines' | 'inWorkingDays'>,
  today: Day,
): { readonly rung: Rung; readonly to: Receiver } | undefined {
  const last = told.at(-1)
  const known = new Set([mustActId, ...told.map(one => one.toId)])
  const after = RUNGS.slice(last ? RUNGS.indexOf(last.rung) + 1 : 0)
  for (const rung of after) {
    const to = ladder[rung].find(one => !known.has(one.employeeId))
    if (!to) continue
    return deadlineDay(settings, WAIT_BEFORE[rung], dayOf(last?.since ?? openedAt)) <= today ? { rung, to } : undefined
  }
  return undefined
}
