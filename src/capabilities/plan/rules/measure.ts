import type { NewId } from '../../../kernel/ids.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { EndedAs, Measure, NewMeasure } from '../model.ts'

/** Where a measure belongs, and what is known about those it names. */
export interface Adding {
  readonly belongs:
    | { readonly to: 'case'; readonly caseId: string }
    | { readonly to: 'service'; readonly serviceId: string; readonly group: string | null }
  readonly fromConcernId?: string
  readonly fromMeetingId?: string
  readonly addedBy: string
  readonly serviceId: string
  readonly responsibleIsKnown: boolean
  readonly goalIsOpen: boolean
  readonly topicIsOpen: boolean
  readonly now: Date
  readonly newId: NewId
}

/** Adds a measure: one responsible, and a day on which it is evaluated. It runs at once when it has begun. */
export function add(fresh: NewMeasure, adding: Adding) {
  const wrong = wrongIn(fresh, adding, dayOf(adding.now))
  if (wrong) return wrong
  const { belongs } = adding
  const measure: Measure = {
    ...fresh,
    id: adding.newId(),
    caseId: belongs.to === 'case' ? belongs.caseId : null,
    ownerServiceId: belongs.to === 'service' ? belongs.serviceId : null,
    forGroup: belongs.to === 'service' ? belongs.group : null,
    fromConcernId: adding.fromConcernId ?? null,
    fromMeetingId: adding.fromMeetingId ?? null,
    status: fresh.startsOn <= dayOf(adding.now) ? 'running' : 'planned',
    endedAt: null,
    endedAs: null,
    addedBy: adding.addedBy,
    at: adding.now,
    audience: 'everyone',
    notFor: null,
    serviceId: adding.serviceId,
    version: 1,
  }
  return measure
}

type Known = Pick<Adding, 'responsibleIsKnown' | 'goalIsOpen' | 'topicIsOpen'>

function wrongIn(fresh: NewMeasure, known: Known, today: Day) {
  if (!known.topicIsOpen) return refuse('plan.topic_closed')
  if (!known.responsibleIsKnown) return refuse('plan.responsible_unknown')
  if (!known.goalIsOpen) return refuse('plan.goal_unknown')
  if (fresh.evaluateOn < fresh.startsOn) return refuse('plan.evaluated_before_start')
  if (fresh.evaluateOn < today) return refuse('plan.evaluated_in_the_past')
  return undefined
}

/** Changes what was agreed; who reads the plan sees it at once, and how it read before is kept. */
export function change(measure: Measure, version: number, fresh: NewMeasure, known: Known & { readonly now: Date }) {
  const stale = staleOrEnded(measure, version)
  if (stale) return stale
  const sameDay = fresh.evaluateOn === measure.evaluateOn
  const wrong = wrongIn(fresh, known, sameDay ? measure.evaluateOn : dayOf(known.now))
  return wrong ?? { ...measure, ...fresh, version: version + 1 }
}

/** Starts a planned measure today; one that runs already is left as it is. */
export function start(measure: Measure, version: number, now: Date) {
  const stale = staleOrEnded(measure, version)
  if (stale) return stale
  const today = dayOf(now)
  const startsOn = measure.startsOn < today ? measure.startsOn : today
  return { ...measure, status: 'running' as const, startsOn, version: version + 1 }
}

/** Ends a measure, with how. */
export function end(measure: Measure, version: number, endedAs: EndedAs, now: Date) {
  return staleOrEnded(measure, version) ?? ended(measure, endedAs, now)
}

/** The measure as it is when it has ended. */
export const ended = (measure: Measure, endedAs: EndedAs, now: Date) => ({
  ...measure,
  status: 'ended' as const,
  endedAs,
  endedAt: now,
  version: measure.version + 1,
})

/** What stops every change of a measure. */
export function staleOrEnded(measure: Measure, version: number) {
  if (measure.version !== version) return conflict(measure)
  if (measure.status === 'ended') return refuse('plan.measure_ended')
  return undefined
}
