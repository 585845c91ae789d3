import { refuse } from '../../kernel/refusal.ts'
import type { Day } from '../../kernel/time.ts'
import { deadlineDay } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import { DAYS_OF, STEPS } from './model.ts'
import type { Disagreement, Step } from './model.ts'

/** The last day of a step that begins on a day. */
export const dueOf = (settings: Pick<Settings, 'deadlines' | 'inWorkingDays'>, step: Step, from: Day): Day =>
  deadlineDay(settings, DAYS_OF[step], from)

/** Which step is next when the day of one has passed; undefined while it has not, after the last, and when it is decided. */
export function nextStep(
  { step, dueOn, endedAt }: Pick<Disagreement, 'step' | 'dueOn' | 'endedAt'>,
  today: Day,
): Step | undefined {
  return endedAt !== null || dueOn >= today ? undefined : STEPS[STEPS.indexOf(step) + 1]
}

/** What the family is told of its day: what comes at this step, or, where the day has passed, what should have been. Nobody takes over while a case rests. */
export const toldOfDay = (step: Step, isPast: boolean): Step | 'late' | 'not_agreed' =>
  !isPast ? step : step === 'decision_maker' ? 'late' : 'not_agreed'

/** Why services cannot be said to disagree; undefined when they can. At least two, each once, and all of this municipality. */
export function notRaised(services: readonly string[], known: ReadonlySet<string>) {
  const each = new Set(services)
  if (each.size < 2 || each.size !== services.length) return refuse('disagreement.two_services')
  return services.every(id => known.has(id)) ? undefined : refuse('disagreement.service_unknown')
}
