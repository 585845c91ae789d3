import * as z from 'zod'
import { conflictWith, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Given, HalfYear, Words } from './model.ts'
import { AnswerNow, LeftAnswers, OwnFeedback, ShownAnswer, WrittenResult } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const path = '/cases/{caseId}/feedback'
const Done = z.object({ id: Id })

/** What the reader is asked about the help, has answered, and what came of it. Nobody else's answers. */
export const openFeedback = read('feedback.open', path, { ...inCase, trail: 'feedback.opened' })
  .input(InCase)
  .output(OwnFeedback)

const badAnswer = ['feedback.not_open', 'feedback.question_unknown', 'feedback.empty', 'feedback.closed'] as const

/**
 * Answers (version 0), or answers otherwise until the half-year is over, from the words that were read. Like what somebody keeps, it leaves
 * no mark anywhere else.
 */
export const answerFeedback = write('feedback.answer', `${path}/asks/{askId}/answer`, {
  ...inCase,
  trail: 'feedback.answered',
  quiet: true,
})
  .input(InCase.extend({ askId: Id, version: z.int().min(0), ...Given.shape }))
  .output(Done)
  .errors(refusals(...badAnswer))
  .errors(conflictWith(AnswerNow))

/** Not now: nothing is asked again about it. */
export const declineFeedback = write('feedback.decline', `${path}/asks/{askId}/declined`, {
  ...inCase,
  trail: 'feedback.declined',
  quiet: true,
})
  .input(InCase.extend({ askId: Id }))
  .output(Done)
  .errors(refusals('feedback.not_open'))

/** Takes an answer back: it is deleted, and counts no more where its half-year is not over. */
export const takeBackFeedback = write('feedback.take_back', `${path}/answers/{answerId}/taken-back`, {
  ...inCase,
  trail: 'feedback.taken_back',
  quiet: true,
})
  .input(InCase.extend({ answerId: Id }))
  .output(Done)

/** Shows an answer, in the words that were read, to those who help that are named, and to nobody else; nobody where none is. */
export const showFeedback = write('feedback.show', `${path}/answers/{answerId}/shown`, {
  ...inCase,
  trail: 'feedback.shown_to',
})
  .input(InCase.extend({ answerId: Id, version: z.int(), to: z.array(Id).max(20) }))
  .output(Done)
  .errors(refusals('feedback.helper_unknown', 'feedback.closed'))
  .errors(conflictWith(AnswerNow))

/** Whether the actor is to be asked what it thinks. */
export const chooseFeedback = write('feedback.choose', '/feedback/choice', {
  login: 'substantial',
  about: 'actor',
  trail: 'feedback.chosen',
  quiet: true,
})
  .input(z.object({ asks: z.boolean() }))
  .output(z.object({ asks: z.boolean() }))

/** What the actor has answered in cases that it no longer sees: it stays its own, to be read and taken back. */
export const listLeft = read('feedback.left', '/feedback/answers', {
  login: 'substantial',
  about: 'actor',
  trail: 'feedback.left_read',
})
  .input(z.object({}))
  .output(LeftAnswers)

/** The answers of a case that are shown to this very employee. */
export const listShown = read('feedback.shown', `${path}/shown`, { ...inCase, trail: 'feedback.shown_read' })
  .input(InCase)
  .output(z.array(ShownAnswer))

/** What came of closed half-years: to a leader of the own unit and of the municipality, to the coordinating unit of the municipality. */
export const feedbackResults = read('feedback.results', '/feedback/results', {
  login: 'substantial',
  about: 'municipality',
  trail: 'feedback.results_read',
})
  .input(z.object({}))
  .output(
    z.object({
      fewest: z.int(),
      /** The name of the unit whose results the reader answers for; null for the municipality. */
      unit: z.string().nullable(),
      own: z.array(WrittenResult),
      whole: z.array(WrittenResult),
      /** The half-year that runs now, which nobody sees. */
      next: HalfYear,
    }),
  )

/** Says in plain words what was done about a result, knowing what was said before (0 when nothing was); those who answered are told. */
export const saveDone = write('feedback.done', '/feedback/results/{halfYear}/done', {
  login: 'substantial',
  about: 'municipality',
  trail: 'feedback.done_written',
})
  .input(z.object({ halfYear: HalfYear, version: z.int().min(0), words: Words }))
  .output(Done)
  .errors(refusals('feedback.no_result'))
  .errors(conflictWith(z.object({ words: z.string(), version: z.int() })))
