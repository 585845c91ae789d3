import type { NewId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Day } from '../../kernel/time.ts'
import { addDays, addMonths, dayOf, startOf } from '../../kernel/time.ts'
import type { FeedbackRules, Phase, Questionnaire } from '../settings/model.ts'
import type { Answer, Ask, Given, HalfYear } from './model.ts'

/** The half-year in which a day lies. */
export const halfYearOf = (day: Day): HalfYear => `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

/** The first and the last day of a half-year. */
export function daysOf(halfYear: HalfYear): { from: Day; to: Day } {
  const [year, half] = halfYear.split('-')
  const from = `${year}-${half === '1' ? '01' : '07'}-01`
  return { from, to: addDays(addMonths(from, 6), -1) }
}

/** When an answer that is given in a half-year is deleted. */
export const forgottenAt = (halfYear: HalfYear, { keepMonths }: Pick<FeedbackRules, 'keepMonths'>): Date =>
  startOf(addMonths(addDays(daysOf(halfYear).to, 1), keepMonths))

/** Whether somebody who was asked last at some time may be asked again: never oftener than the municipality has said, whatever happens. */
export const mayAskAgain = (last: Date | null, { everyWeeks }: Pick<FeedbackRules, 'everyWeeks'>, now: Date): boolean =>
  last === null || addDays(dayOf(last), everyWeeks * 7) <= dayOf(now)

/** Whether an answer can be changed: until its half-year is over and it is put together with others. */
export const isChangeable = ({ halfYear }: Pick<Answer, 'halfYear'>, now: Date): boolean =>
  halfYear === halfYearOf(dayOf(now))

/** Whether an ask stands to be answered. */
export const isOpen = ({ settled, openUntil }: Pick<Ask, 'settled' | 'openUntil'>, now: Date): boolean =>
  settled === null && openUntil >= dayOf(now)

/** When a child at a screen says what it thinks: before anything has been evaluated, and after that while the help goes on. */
export const phaseAtScreen = (isEvaluated: boolean): Phase => (isEvaluated ? 'during' : 'before')

interface Answering {
  readonly questionnaire: Questionnaire | undefined
  readonly now: Date
  readonly newId: NewId
}
type Of = Pick<Answer, 'askId' | 'caseId' | 'childId' | 'personId' | 'who' | 'phase' | 'serviceId'>

/** What is kept of an answer: each question as it was worded. Something must be answered or written. */
export function answerOf(of: Of, given: Given, { questionnaire, now, newId }: Answering) {
  if (!questionnaire) return refuse('feedback.not_open')
  const { questions } = questionnaire
  const wrong = given.items.some(
    (one, at) =>
      !questions.some(({ id }) => id === one.question) ||
      given.items.findIndex(other => other.question === one.question) !== at,
  )
  if (wrong) return refuse('feedback.question_unknown')
  if (given.words === undefined && given.items.every(one => one.value === null)) return refuse('feedback.empty')
  const answer: Answer = {
    ...{ ...of, id: newId(), halfYear: halfYearOf(dayOf(now)), at: now, words: given.words ?? null },
    items: questions.map(({ id, theme, words }) => ({
      ...{ question: id, theme, words, value: given.items.find(one => one.question === id)?.value ?? null },
    })),
  }
  return answer
}

/** The same answer said otherwise: the questions stay as they were worded. */
export function changed(before: Answer, given: Given, now: Date) {
  if (!isChangeable(before, now)) return refuse('feedback.closed')
  if (given.items.some(one => !before.items.some(({ question }) => question === one.question)))
    return refuse('feedback.question_unknown')
  if (given.words === undefined && given.items.every(one => one.value === null)) return refuse('feedback.empty')
  const items = before.items.map(one => ({
    ...one,
    value: given.items.find(({ question }) => question === one.question)?.value ?? null,
  }))
  return { ...before, items, words: given.words ?? null }
}
