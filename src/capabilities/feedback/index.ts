import { aboutEach } from '../../platform/api/about-person.ts'
import type { AboutPart } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import type { JobHandler } from '../../platform/outbox/jobs.ts'
import { answerFeedback, chooseFeedback, declineFeedback, takeBackFeedback } from './operations/answer.ts'
import { answerAsChild, openChildsFeedback, takeBackAsChild } from './operations/childs.ts'
import { leftAboutPerson, listLeft } from './operations/left.ts'
import { openFeedback } from './operations/open.ts'
import { feedbackResults, saveDone } from './operations/results.ts'
import { listShown, showFeedback } from './operations/show.ts'
import { tellJob } from './operations/tell.ts'

export { feedbackTicks } from './jobs.ts'

/** What is done after a commit. */
export const feedbackJobs: readonly JobHandler[] = [tellJob]

/** What the capability carries out. */
export const feedbackOperations: readonly AnyOperation[] = [
  ...[openFeedback, answerFeedback, declineFeedback, takeBackFeedback, chooseFeedback],
  ...[showFeedback, listShown, listLeft, feedbackResults, saveDone],
  ...[openChildsFeedback, answerAsChild, takeBackAsChild],
]

const inCase = aboutEach('case', 'feedback', openFeedback, [
  ...([
    'feedback_ask',
    'feedback_answer',
    'feedback_shown',
    'feedback_never',
    'feedback_published',
    'feedback_result',
    'feedback_done',
    'feedback_told',
    'feedback_unit',
  ] as const),
])

/** All that somebody is asked and has answered, also where it no longer sees the case. */
export const feedbackAboutPerson: readonly AboutPart[] = [inCase, leftAboutPerson]
