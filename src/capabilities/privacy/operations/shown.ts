import { dayOf } from '../../../kernel/time.ts'
import type { PrivacyRequest } from '../model.ts'

/** What the asker and those who answer both see of a request. */
export const shown = (one: PrivacyRequest) => ({
  ...{ id: one.id, kind: one.kind, words: one.words, receivedOn: one.receivedOn, dueOn: one.dueOn },
  ...{ extendedBecause: one.extendedBecause, outcome: one.outcome, answer: one.answer },
  answeredOn: one.answeredAt && dayOf(one.answeredAt),
  corrected:
    one.correctedAt === null || one.correctedHow === null
      ? null
      : { on: dayOf(one.correctedAt), how: one.correctedHow },
  ending:
    one.restrictedUntil === null || one.liftReason === null
      ? null
      : { on: dayOf(one.restrictedUntil), because: one.liftReason },
})
