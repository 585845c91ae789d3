import * as z from 'zod'
import { read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Question } from '../settings/questionnaire-model.ts'
import { GivenAtScreen } from './model.ts'

const atScreen = { login: 'low', about: 'case', handed: true } as const
const InCase = z.object({ caseId: Id })
const path = '/cases/{caseId}/child-screen/feedback'

/** What a child is asked about the help. Always the same whatever was answered before: an adult may look at the screen alone. */
export const openChildsFeedback = read('feedback.childs_open', path, {
  ...atScreen,
  trail: 'feedback.childs_opened',
  quiet: true,
})
  .input(InCase)
  .output(z.array(Question.pick({ id: true, words: true, picture: true })))

/** The child answers: read by nobody until it has a log-in of its own. */
export const answerAsChild = write('feedback.childs_answer', path, {
  ...atScreen,
  trail: 'feedback.answered_as_child',
  quiet: true,
})
  .input(InCase.extend(GivenAtScreen.shape))
  .output(z.object({ id: Id }))
  .errors(refusals('feedback.not_open', 'feedback.question_unknown', 'feedback.empty'))

/** The child takes back what it has answered at this very screen. */
export const takeBackAsChild = write('feedback.childs_take_back', `${path}/{answerId}/taken-back`, {
  ...atScreen,
  trail: 'feedback.taken_back_as_child',
  quiet: true,
})
  .input(InCase.extend({ answerId: Id }))
  .output(z.object({ id: Id }))
