import type { NewId } from '../../kernel/ids.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Day } from '../../kernel/time.ts'
import { addDays, addMonths, dayOf, startOf } from '../../kernel/time.ts'
import type { FeedbackRules, Phase } from '../settings/model.ts'
import type { ChildCase } from '../case/model.ts'
import type { Measure } from '../plan/model.ts'
import type { Answer, Ask, AskedBefore, AskedQuestion, Given, GivenAtScreen, HalfYear } from './model.ts'

/** The half-year in which a day lies. */
export const halfYearOf = (day: Day): HalfYear => `${day.slice(0, 4)}-${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

/** The first and the last day of a half-year. */
export function daysOf(halfYear: HalfYear): { from: Day; to: Day } {
  const [year, half] = halfYear.split('-')
  const from = `${year}-${half === '1' ? '01' : '07'}-01`
  return { from, to: addDays(addMonths(from, 6), -1) }
}

/** The half-years from one to the one before another. */
export function halfYearsOver(since: HalfYear, running: HalfYear): readonly HalfYear[] {
  const all: HalfYear[] = []
  for (let at = since; at < running; at = halfYearOf(addDays(daysOf(at).to, 1))) all.push(at)
  return all
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

const DAY = 24 * 60 * 60 * 1000

/**
 * What somebody is to be asked of a case now, and has not been asked: as the help begins, while nothing is evaluated and the step is new;
 * when something has been evaluated; some weeks after the case was closed. `evaluatedAt` is when something that this one may see was
 * evaluated last: what is hidden from somebody is not told by a question either.
 */
export function phaseDue(
  { status, level, stepSince, closedAt }: Pick<ChildCase, 'status' | 'level' | 'stepSince' | 'closedAt'>,
  { evaluatedAt, asked }: { evaluatedAt: Date | null; asked: readonly AskedBefore[] },
  rules: FeedbackRules,
  now: Date,
): Phase | null {
  if (level < rules.fromLevel || status === 'paused') return null
  const isAsked = (phase: Phase, since: Date) => asked.some(one => one.phase === phase && one.askedAt >= since)
  const isLate = (at: Date) => at.getTime() <= now.getTime() - rules.openDays * DAY
  if (status === 'closed') {
    const due = rules.afterWeeks
      .map(weeks => new Date((closedAt?.getTime() ?? Infinity) + weeks * 7 * DAY))
      .filter(at => at <= now)
      .toSorted((a, b) => b.getTime() - a.getTime())[0]
    return due && !isLate(due) && !isAsked('after', due) ? 'after' : null
  }
  if (evaluatedAt === null) {
    const isNew = stepSince.getTime() > now.getTime() - rules.everyWeeks * 7 * DAY
    return isNew && !isAsked('before', new Date(0)) ? 'before' : null
  }
  return isLate(evaluatedAt) || isAsked('during', evaluatedAt) ? null : 'during'
}

/**
 * When a child at a screen says what it thinks: before anything has been evaluated, while the help goes on, and after it, when all that was
 * done has been ended. No screen is handed over in a case that is closed, so a child is asked what comes after while it is about to be.
 */
export const phaseAtScreen = (
  measures: readonly Pick<Measure, 'id' | 'status'>[],
  evaluated: ReadonlySet<string>,
): Phase => {
  if (!measures.some(one => evaluated.has(one.id))) return 'before'
  return measures.every(one => one.status === 'ended') ? 'after' : 'during'
}

interface Answering {
  /** As they were read; none where nobody asks any more. */
  readonly questions: readonly AskedQuestion[]
  readonly now: Date
  readonly newId: NewId
}
type Of = Pick<Answer, 'askId' | 'caseId' | 'childId' | 'personId' | 'who' | 'phase' | 'serviceId'>

/** What is kept of an answer: each question as it was worded. Something must be answered or written. */
export function answerOf(of: Of, given: Given, { questions, now, newId }: Answering) {
  if (questions.length === 0) return refuse('feedback.not_open')
  const wrong = given.items.some(
    (one, at) =>
      !questions.some(({ id }) => id === one.question) ||
      given.items.findIndex(other => other.question === one.question) !== at,
  )
  if (wrong) return refuse('feedback.question_unknown')
  if (given.words === undefined && given.items.every(one => one.value === null)) return refuse('feedback.empty')
  const answer: Answer = {
    ...{ ...of, id: newId(), halfYear: halfYearOf(dayOf(now)), at: now, version: 1 },
    words: given.words ?? null,
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
  return { ...before, version: before.version + 1, items, words: given.words ?? null }
}

/** What an answer says, to who has read something else. */
export const saidNow = ({ version, items, words }: Answer) => ({ version, items, words })

/** Whether what a child was read is worded so still: no tick stands under words that nobody read. */
export const isAsRead = (questions: readonly AskedQuestion[], { items }: GivenAtScreen): boolean =>
  items.every(one =>
    questions.some(({ id, words: { nb, nn } }) => id === one.question && nb === one.words.nb && nn === one.words.nn),
  )
