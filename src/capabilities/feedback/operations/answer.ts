import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import { settingsOf } from '../../organisation/index.ts'
import { endNotices } from '../../notice/index.ts'
import { questionnaireFor } from '../../settings/model.ts'
import { mayChoose, mayOwn, mayTakeBack } from '../access.ts'
import * as api from '../api.ts'
import { answerOf, changed, forgottenAt, isOpen } from '../rules.ts'
import { answersOf, changeAnswer, deleteAnswer, insertAnswer } from '../store/answer.ts'
import { saveChoice, settleAsk } from '../store/ask.ts'
import { findGiven, findOwnAsk } from './find.ts'

export const answerFeedback = operation(api.answerFeedback, {
  subject: findOwnAsk,
  allow: mayOwn,
  handle: async ({ tx, actor, now, input, subject, newId }) => {
    const { municipality } = actor
    const { ask } = subject
    const { caseId, childId, personId, who, phase, serviceId } = ask
    const [settings, [before]] = await Promise.all([
      settingsOf(tx, municipality, now),
      answersOf(tx, { municipality, caseId, personId, askId: ask.id }),
    ])
    if (!before && !isOpen(ask, now)) return refuse('feedback.not_open')
    const questionnaire = questionnaireFor(settings.questionnaires, who, phase)
    const of = { askId: ask.id, caseId, childId, personId, who, phase, serviceId }
    const answer = before ? changed(before, input, now) : answerOf(of, input, { questionnaire, now, newId })
    if (answer instanceof Refusal) return answer
    if (before) {
      const stands = await changeAnswer(tx, municipality, answer, now)
      return stands ? { id: answer.id } : refuse('feedback.not_open')
    }
    await insertAnswer(tx, municipality, answer, { at: now, forgetAt: forgottenAt(answer.halfYear, settings.feedback) })
    await settleAsk(tx, municipality, ask.id, { settled: 'answered', at: now })
    await endNotices(tx, { municipality, thingId: ask.id, kind: 'feedback_asked' }, { ending: 'answered', now })
    return { id: answer.id }
  },
})

export const declineFeedback = operation(api.declineFeedback, {
  subject: findOwnAsk,
  allow: mayOwn,
  handle: async ({ tx, actor: { municipality }, now, subject: { ask } }) => {
    if (!isOpen(ask, now)) return refuse('feedback.not_open')
    await settleAsk(tx, municipality, ask.id, { settled: 'declined', at: now })
    await endNotices(tx, { municipality, thingId: ask.id, kind: 'feedback_asked' }, { ending: 'answered', now })
    return { id: ask.id }
  },
})

export const takeBackFeedback = operation(api.takeBackFeedback, {
  subject: findGiven,
  allow: mayTakeBack,
  handle: async ({ tx, actor: { municipality }, now, input: { answerId } }) => {
    await deleteAnswer(tx, municipality, answerId)
    await endNotices(tx, { municipality, thingId: answerId, kind: 'feedback_shown' }, { ending: 'withdrawn', now })
    return { id: answerId }
  },
})

export const chooseFeedback = listing(api.chooseFeedback, {
  allow: mayChoose,
  handle: async ({ tx, actor, now, input: { asks } }) => {
    await saveChoice(tx, actor.municipality, actor.id, { asks, at: now })
    return { asks }
  },
})
