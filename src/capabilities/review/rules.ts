import type { Actor } from '../../kernel/actor.ts'
import { conflict, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { NewDay, PlanDay, Review, ShownPlanDay } from './model.ts'

interface Known {
  readonly id: string
  readonly caseId: string
  readonly byId: string
  readonly now: Date
  /** The version that the writer has seen; none is 0. */
  readonly version: number
  readonly before: PlanDay | undefined
}

/** The day as it stands, for whoever wrote from an older one. */
export const standing = (before: PlanDay | undefined) => ({
  reviewOn: before?.reviewOn ?? null,
  version: before?.version ?? 0,
})

const next = ({ id, caseId, byId, now, version }: Known) => ({ id, caseId, byId, at: now, version: version + 1 })
const isStale = ({ version, before }: Known) => (before?.version ?? 0) !== version

/** Sets the day on which the whole plan is looked over, or moves it, with why. */
export function setDay({ on, because }: NewDay, known: Known) {
  if (isStale(known)) return conflict(standing(known.before))
  if (on <= dayOf(known.now)) return refuse('review.day_passed')
  if (known.before && because === undefined) return refuse('review.why_moved')
  const day: PlanDay = {
    ...next(known),
    ...{ kind: known.before ? 'moved' : 'set', reviewOn: on, words: known.before ? (because ?? null) : null },
    ...{ childViewId: null, childNotHeard: null, notHeard: null },
  }
  return day
}

/** Says what came of looking the plan over, and when it is done next: not without the child's view, or why it was not got. */
export function reviewPlan({ words, nextOn, child }: Review, known: Known & { readonly childViewIsKnown: boolean }) {
  if (isStale(known)) return conflict(standing(known.before))
  if (nextOn <= dayOf(known.now)) return refuse('review.day_passed')
  if (child.is === 'view' && !known.childViewIsKnown) return refuse('review.child_missing')
  if (child.is === 'view' && child.weight !== 'followed' && child.because === undefined)
    return refuse('voice.why_missing')
  const day: PlanDay = {
    ...next(known),
    ...{ kind: 'reviewed', reviewOn: nextOn, words },
    childViewId: child.is === 'view' ? child.viewId : null,
    childNotHeard: child.is === 'not_heard' ? child.because : null,
    notHeard: child.is === 'not_heard' ? child.reason : null,
  }
  return day
}

/** The day as one reader sees it, the latest first. Why the child was not heard may tell of the other home: for employees alone. */
export function showDay(
  days: readonly PlanDay[],
  { actor, names }: { readonly actor: Actor; readonly names: ReadonlyMap<string, string> },
): ShownPlanDay | null {
  const [latest] = days
  if (!latest) return null
  return {
    on: latest.reviewOn,
    version: latest.version,
    latest: days.map(one => ({
      ...one,
      by: names.get(one.byId) ?? '',
      childHeard: one.kind === 'reviewed' ? one.childNotHeard === null : null,
      ...(actor.kind === 'employee' ? {} : { childNotHeard: null, notHeard: null }),
    })),
  }
}
