import { conflict, Refusal, refuse } from '../../../kernel/refusal.ts'
import { listing, operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { settingsOf } from '../../organisation/index.ts'
import { endNotices } from '../../notice/index.ts'
import { mayForSelf, mayOwn, mayTakeBack } from '../access.ts'
import * as api from '../api.ts'
import { answerOf, changed, forgottenAt, isOpen, saidNow } from '../rules.ts'
import { answersOf, changeAnswer, deleteAnswer, insertAnswer, saveShownTo } from '../store/answer.ts'
import { declineAll, saveChoice, settleAsk } from '../store/ask.ts'
import { findGiven, findOwnAsk } from './find.ts'

export const answerFeedback = operation(api.answerFeedback, {
  subject: findOwnAsk,
  allow: mayOwn,
  handle: async ({ tx, actor, now, input, subject, newId }) => {
    const { municipality } = actor
    const { ask } = subject
    const { caseId, childId, personId, who, phase, serviceId } = ask
    const mine = { municipality, caseId, personId, askId: ask.id }
    const [settings, [before]] = await Promise.all([settingsOf(tx, municipality, now), answersOf(tx, mine)])
    if (!before && !isOpen(ask, now)) return refuse('feedback.not_open')
    if (before && before.version !== input.version) return conflict(saidNow(before))
    const of = { askId: ask.id, caseId, childId, personId, who, phase, serviceId }
    const answer = before ? changed(before, input, now) : answerOf(of, input, { questions: ask.questions, now, newId })
    if (answer instanceof Refusal) return answer
    if (before) {
      if (!(await changeAnswer(tx, municipality, answer, now))) {
        const [other] = await answersOf(tx, mine)
        return other ? conflict(saidNow(other)) : refuse('feedback.not_open')
      }
      await showNoMore(tx, municipality, answer.id, now)
      return { id: answer.id }
    }
    await insertAnswer(tx, municipality, answer, { at: now, forgetAt: forgottenAt(answer.halfYear, settings.feedback) })
    await settleAsk(tx, municipality, ask.id, { settled: 'answered', at: now })
    await endNotices(tx, { municipality, thingId: ask.id, kind: 'feedback_asked' }, { ending: 'answered', now })
    return { id: answer.id }
  },
})

/** Who was shown an answer has not been shown what it says now: it is shown to nobody until somebody is chosen anew. */
async function showNoMore(tx: Tx, municipality: number, answerId: string, at: Date) {
  await saveShownTo(tx, { municipality, answerId, at }, [])
  await endNotices(tx, { municipality, thingId: answerId, kind: 'feedback_shown' }, { ending: 'withdrawn', now: at })
}

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
  allow: mayForSelf,
  handle: async ({ tx, actor, now, input: { asks } }) => {
    const { municipality, id } = actor
    await saveChoice(tx, municipality, id, { asks, at: now })
    if (asks) return { asks }
    for (const thingId of await declineAll(tx, municipality, id, now))
      await endNotices(tx, { municipality, thingId, kind: 'feedback_asked' }, { ending: 'answered', now })
    return { asks }
  },
})
