import { refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { Settings } from '../settings/model.ts'
import { dueDay, findStep, firstStep } from '../settings/model.ts'
import type { ChildCase, ChildSaid, ClosingNote, NotHeard } from './model.ts'

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A case number that can be read out, from an id: random, so that it tells nothing. "K7Q2M-9XTR". */
export function caseNumber(id: string): string {
  let left = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)
  let text = ''
  for (let at = 0; at < 9; at++) {
    text += LETTERS[left % 32] ?? ''
    left = Math.floor(left / 32)
  }
  return `${text.slice(0, 5)}-${text.slice(5)}`
}

/** A case as it is when it opens: at the first step of its level. */
export function newCase(
  opening: Pick<ChildCase, 'id' | 'number' | 'childId' | 'ownerServiceId' | 'level'> & { because: string; now: Date },
  settings: Settings,
): ChildCase {
  const { because, now, id, number, childId, ownerServiceId, level } = opening
  return {
    id,
    number,
    childId,
    ownerServiceId,
    level,
    status: 'open',
    ...atStep(settings, firstStep(settings, level).id, now),
    stood: null,
    openedAt: now,
    openedBecause: because,
    pausedUntil: null,
    closedAt: null,
    closeReason: null,
    closingNote: null,
    lastActivityAt: now,
    version: 1,
  }
}

/** The step of a case from now on, with its deadline if it has one. */
export function atStep(settings: Settings, stepId: string, now: Date) {
  const due = findStep(settings, stepId)?.due
  return { step: stepId, stepSince: now, stepDue: due ? dueDay(due, dayOf(now)) : null }
}

const stoodAt = ({ step, stepSince, stepDue }: ChildCase, now: Date) => ({
  stood: { step, since: stepSince, due: stepDue, leftAt: now },
})

/** As long as a move counts as a slip of the finger: taken back within it, the case stands as before, deadline and all. */
const SLIP_MS = 60_000

/** The step that was just left, as it was; otherwise the step from now on. */
function backAt({ stood }: ChildCase, settings: Settings, stepId: string, now: Date) {
  const slipped = stood?.step === stepId && now.getTime() - stood.leftAt.getTime() <= SLIP_MS
  return slipped ? { step: stepId, stepSince: stood.since, stepDue: stood.due } : atStep(settings, stepId, now)
}

/** What the municipality calls a level. */
export const levelName = (settings: Settings, level: number) =>
  settings.levels.find(one => one.ordinal === level)?.name ?? { nb: `${level}`, nn: `${level}` }

/** The case at another step of its level. */
export function moveToStep(childCase: ChildCase, stepId: string, settings: Settings, now: Date) {
  if (childCase.status === 'closed') return refuse('case.already_closed')
  const step = findStep(settings, stepId)
  if (!step || step.level !== childCase.level || stepId === childCase.step) return refuse('case.step_not_here')
  const at = backAt(childCase, settings, stepId, now)
  return { ...childCase, ...at, ...stoodAt(childCase, now), version: childCase.version + 1 }
}

/** The case, resting until a day; it has a holder all the same. */
export function pause(childCase: ChildCase, until: Day, now: Date) {
  if (childCase.status !== 'open') return refuse(childCase.status === 'closed' ? 'case.already_closed' : 'case.paused')
  if (until <= dayOf(now)) return refuse('case.day_past')
  const resting = { ...stoodAt(childCase, now), status: 'paused' as const, pausedUntil: until }
  return { ...childCase, ...resting, version: childCase.version + 1 }
}

/** The case, taken up again after a rest: the deadline of its step begins anew. */
export function resume(childCase: ChildCase, settings: Settings, now: Date) {
  if (childCase.status !== 'paused') return refuse('case.not_paused')
  const step = backAt(childCase, settings, childCase.step, now)
  return { ...childCase, ...step, status: 'open' as const, pausedUntil: null, version: childCase.version + 1 }
}

/** With what a case is closed. */
export interface Closing {
  readonly reason: string
  readonly note: ClosingNote
  /** It is said what weight the latest had that the child has let others know; also where there is nothing to weigh. */
  readonly childWeighed: boolean
}

/** The case, closed for a reason of the municipality's list, when it is said what came of the child's words. */
export function close(childCase: ChildCase, { reason, note, childWeighed }: Closing, settings: Settings, now: Date) {
  if (childCase.status === 'closed') return refuse('case.already_closed')
  if (!settings.closeReasons.some(one => one.id === reason)) return refuse('case.unknown_reason')
  if (note.followUpOn !== null && note.followUpOn <= dayOf(now)) return refuse('case.day_past')
  if (!childWeighed) return refuse('case.child_not_weighed')
  const ended = { closedAt: now, closeReason: reason, closingNote: note, pausedUntil: null, stepDue: null }
  return { ...childCase, ...ended, status: 'closed' as const, version: childCase.version + 1 }
}

/** No decision about a child passes without the child's view, or why not. */
export const childIsAsked = ({ said, notYet }: ChildSaid): boolean => said !== null || notYet !== null

/** Why the child was not heard, where it was not; what is not said is another reason than those of the list. */
export const whyNotHeard = ({ said, notYet, notHeard }: ChildSaid): NotHeard | null =>
  said === null && notYet !== null ? (notHeard ?? 'other') : null

/** The case, opened again: it begins at level 1, and what was learnt stays in the log. */
export function reopen(childCase: ChildCase, settings: Settings, now: Date) {
  if (childCase.status !== 'closed') return refuse('case.not_closed')
  const begins = { level: 1, ...atStep(settings, firstStep(settings, 1).id, now), openedAt: now }
  const closed = { closedAt: null, closeReason: null, closingNote: null }
  return { ...childCase, ...begins, ...closed, status: 'open' as const, version: childCase.version + 1 }
}
