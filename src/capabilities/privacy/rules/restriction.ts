import { addDays, dayOf, startOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { PrivacyRequest } from '../model.ts'
import { privacy } from '../model.ts'

const { useDays, noticeDays, goesOn } = privacy.restriction
const GOES_ON: ReadonlySet<string> = new Set(goesOn.flatMap(one => one.operations))

/** Whether an act about a case is held back while the case is only to be stored. */
export const isHeldBack = (operation: string): boolean => !GOES_ON.has(operation)

/** Until when one ground lasts: the end of a local day. */
export const usableUntil = (now: Date): Date => startOf(addDays(dayOf(now), useDays))

/** When a restriction ends that is lifted now: after the days in which the asker can read it. */
export const endsAfter = (now: Date): Date => startOf(addDays(dayOf(now), noticeDays + 1))

const isYes = ({ outcome }: PrivacyRequest): boolean => outcome === 'granted' || outcome === 'partly'

/** Whether it is a restriction that was answered yes, and has not ended. */
export const isRestricting = (one: PrivacyRequest, now: Date): boolean =>
  one.kind === 'restriction' && isYes(one) && (one.restrictedUntil === null || one.restrictedUntil > now)

/** Why a restriction cannot be lifted, or undefined. */
export const wrongToLift = (one: PrivacyRequest, now: Date) => {
  if (!isRestricting(one, now)) return 'privacy.not_restricted' as const
  return one.restrictedUntil === null ? undefined : ('privacy.lifted_already' as const)
}

/** Whether something is still to be put right after a yes. */
export const isToCorrect = (one: PrivacyRequest): boolean =>
  one.kind === 'correction' && isYes(one) && one.correctedAt === null

/** Why nothing can be told put right, or undefined. */
export const wrongToCorrect = (one: PrivacyRequest) => {
  if (isToCorrect(one)) return undefined
  return one.correctedAt === null ? ('privacy.nothing_to_correct' as const) : ('privacy.corrected_already' as const)
}

/** Whether an unanswered request must be seen to: its day is past, or near. */
export const isPressing = ({ outcome, dueOn }: Pick<PrivacyRequest, 'outcome' | 'dueOn'>, today: Day): boolean =>
  outcome === null && dueOn <= addDays(today, privacy.soonDays)
