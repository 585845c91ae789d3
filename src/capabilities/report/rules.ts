import { conflict, refuse } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import type { SentReport } from './model.ts'

/** Whether the writer should hear that no answer has come. */
export const isUnanswered = (report: SentReport, today: Day): boolean =>
  report.answeredOn === null && report.remindOn <= today

/** A report is marked as sent after it was sent. */
export const checkSent = (sentAt: Date, now: Date) => (sentAt > now ? refuse('report.sent_in_future') : undefined)

/** Notes that child welfare has answered. */
export const answer = (report: SentReport, version: number, on: Day, now: Date) => {
  if (report.answeredOn !== null) return refuse('report.already_answered')
  if (report.version !== version) return conflict({ version: report.version })
  if (on > dayOf(now) || on < dayOf(report.sentAt)) return refuse('report.answer_day')
  return { ...report, answeredOn: on, version: report.version + 1 }
}
