import { aboutEach } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { answerFeedback, chooseFeedback, declineFeedback, takeBackFeedback } from './operations/answer.ts'
import { answerAsChild, openChildsFeedback, takeBackAsChild } from './operations/childs.ts'
import { openFeedback } from './operations/open.ts'
import { feedbackResults, saveDone } from './operations/results.ts'
import { listShown, showFeedback } from './operations/show.ts'

export { feedbackTicks } from './jobs.ts'

/** What the capability carries out. */
export const feedbackOperations: readonly AnyOperation[] = [
  ...[openFeedback, answerFeedback, declineFeedback, takeBackFeedback, chooseFeedback],
  ...[showFeedback, listShown, feedbackResults, saveDone],
  ...[openChildsFeedback, answerAsChild, takeBackAsChild],
]

/** What somebody is asked and has answered, as that one reads it. */
export const feedbackAboutPerson = aboutEach('case', 'feedback', openFeedback, [
  ...([
    'feedback_ask',
    'feedback_answer',
    'feedback_shown',
    'feedback_never',
    'feedback_published',
    'feedback_result',
    'feedback_done',
  ] as const),
])
