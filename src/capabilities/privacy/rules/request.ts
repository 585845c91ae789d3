import { addDays, addMonths, ageOn, dayOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import type { PrivacyRequest } from '../model.ts'
import { privacy } from '../model.ts'

/** The last day to answer what was received on a day. */
export const dueAfter = (receivedOn: Day): Day => addMonths(receivedOn, privacy.answer.months)

/** The last day when it takes longer, with the reason: reckoned from the day of receipt, whatever day it is now. */
export const extendedDue = (receivedOn: Day): Day =>
  addMonths(receivedOn, privacy.answer.months + privacy.extension.months)

/** Why the time may not be made longer, or undefined: once, and while the first time still runs. */
export const wrongToExtend = ({ outcome, extendedBecause, dueOn }: PrivacyRequest, today: Day) => {
  if (outcome !== null) return 'privacy.answered' as const
  if (extendedBecause !== null) return 'privacy.extended_already' as const
  return dueOn < today ? ('privacy.too_late_to_extend' as const) : undefined
}

/** Whether nobody has answered in time. */
export const isOverdue = ({ outcome, dueOn }: Pick<PrivacyRequest, 'outcome' | 'dueOn'>, today: Day): boolean =>
  outcome === null && dueOn < today

/** The last day on which what was asked for can be fetched; null while there is nothing to fetch. */
export const fetchUntil = ({ kind, outcome, answeredAt }: PrivacyRequest): Day | null => {
  const gives = privacy.kinds.some(one => one.id === kind && one.gives)
  if (!gives || answeredAt === null || outcome === null || outcome === 'refused') return null
  return addDays(dayOf(answeredAt), privacy.downloadDays)
}

/** Whether a guardian still asks for a child; after that the youth asks alone. */
export const asksFor = ({ birthDate }: { readonly birthDate: Day | null }, today: Day): boolean =>
  birthDate === null || birthDate > today || ageOn(birthDate, today) < privacy.guardian.untilAge
