import type { ChildActor } from '../../../kernel/actor.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { handedOperation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CaseSubject } from '../../case/model.ts'
import { findAtScreen } from '../../child-screen/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { evaluationsIn, isForChild, measuresIn } from '../../plan/index.ts'
import { questionnaireFor } from '../../settings/questionnaire-model.ts'
import { mayAnswerAtScreen, mayTakeBackAtScreen } from '../access.ts'
import type { AtScreenSubject } from '../access.ts'
import * as api from '../child-api.ts'
import { answerOf, forgottenAt, isAsRead, phaseAtScreen } from '../rules.ts'
import { deleteAnswer, findAnswer, insertAnswer, keepLatestOfChild } from '../store/answer.ts'

/** What the child is asked now; nothing where the municipality asks no children, or the case is paused or closed. */
async function askedNow(tx: Tx, actor: ChildActor, inCase: CaseSubject, now: Date) {
  const [{ municipality }, { childCase }] = [actor, inCase]
  const [settings, measures, evaluations] = await Promise.all([
    settingsOf(tx, municipality, now),
    measuresIn(tx, municipality, childCase.id),
    evaluationsIn(tx, municipality, childCase.id),
  ])
  const shown = measures.filter(measure => isForChild(actor, { inCase, measure }, now))
  const phase = phaseAtScreen(shown, new Set(evaluations.map(one => one.measureId)))
  const isAsked = childCase.status === 'open' && childCase.level >= settings.feedback.fromLevel
  return {
    settings,
    phase,
    questions: (isAsked && questionnaireFor(settings.questionnaires, 'child', phase)?.questions) || [],
  }
}

export const openChildsFeedback = handedOperation(api.openChildsFeedback, {
  subject: findAtScreen,
  allow: mayAnswerAtScreen,
  handle: async ({ tx, actor, now, subject }) => {
    const { questions } = await askedNow(tx, actor, subject, now)
    return questions.map(({ id, words, picture }) => ({ id, words, picture }))
  },
})

export const answerAsChild = handedOperation(api.answerAsChild, {
  subject: findAtScreen,
  allow: mayAnswerAtScreen,
  handle: async ({ tx, actor, now, input, subject, newId }) => {
    const { municipality, id } = actor
    const { settings, phase, questions } = await askedNow(tx, actor, subject, now)
    if (!isAsRead(questions, input)) return refuse('feedback.question_unknown')
    const of = {
      ...{ askId: null, caseId: subject.childCase.id, childId: id, personId: id, phase },
      who: 'child',
      serviceId: subject.childCase.ownerServiceId,
    } as const
    const answer = answerOf(of, { items: input.items }, { questions, now, newId })
    if (answer instanceof Refusal) return answer
    await insertAnswer(tx, municipality, answer, { at: now, forgetAt: forgottenAt(answer.halfYear, settings.feedback) })
    await keepLatestOfChild(tx, municipality, answer, actor.handed.since)
    return { id: answer.id }
  },
})

const findHere = async (
  tx: Tx,
  input: { caseId: string; answerId: string },
  actor: ChildActor,
): Promise<AtScreenSubject | undefined> => {
  const [inCase, answer] = await Promise.all([
    findAtScreen(tx, input, actor),
    findAnswer(tx, { municipality: actor.municipality, ...input }),
  ])
  return inCase && answer?.who === 'child' ? { inCase, personId: answer.personId, at: answer.at } : undefined
}

export const takeBackAsChild = handedOperation(api.takeBackAsChild, {
  subject: findHere,
  allow: mayTakeBackAtScreen,
  handle: async ({ tx, actor, input: { answerId } }) => {
    await deleteAnswer(tx, actor.municipality, answerId)
    return { id: answerId }
  },
})
