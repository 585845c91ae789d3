import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, send, withdrawAsks } from '../../ask/index.ts'
import { dueOn as askedUntil } from '../../ask/model.ts'
import { appendLog, behindLock, findCase } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { employeeById, ladderOf, settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import { kinAmong } from '../../sight/index.ts'
import { endWithCase as endDisagreements } from '../../disagreement/index.ts'
import { mayAnswerForUnit, mayAskUnit, mayReadAsked, mayTakeBack } from '../access.ts'
import * as api from '../api.ts'
import { IN_TEAM } from '../model.ts'
import { answer, notOfTheList, takeBack } from '../rules.ts'
import { endAll, insertQuestion, saveEnd } from '../store.ts'
import { findQuestion } from './find.ts'
import { labelOf } from './read.ts'

/** Who of the coordinating unit is asked for a service: the first who is there and not kept away from the child; else the topmost leader. */
export async function receiverOf(
  tx: Tx,
  at: { readonly municipality: number; readonly now: Date; readonly serviceId: string; readonly childId: string },
  askerId: string,
): Promise<string | undefined> {
  const [ladder, kin] = await Promise.all([
    ladderOf(tx, at.municipality, at.serviceId, at.now),
    kinAmong(tx, at.municipality, at.childId),
  ])
  const may = ladder.filter(one => one.employeeId !== askerId && !kin.includes(one.employeeId))
  const unit = may.filter(one => one.because === 'coordinating_unit')
  const above = may.filter(one => one.because === 'unit_above').toSorted((a, b) => b.depth - a.depth)
  return [...unit, ...above][0]?.employeeId
}

export const askUnit = operation(api.askUnit, {
  subject: findCase,
  allow: mayAskUnit,
  handle: async ({ tx, actor, now, newId, input, subject: before, showed }) => {
    if (actor.kind !== 'employee') throw new Error('the policy lets only employees through')
    const { municipality } = actor
    const { caseId, kind, words } = input
    showed([before.child.id])
    // Read again behind the lock: the case may have closed a moment ago.
    const find = () => findCase(tx, input, actor)
    const { childCase, child } = await behindLock(tx, { municipality, caseId }, before, find)
    if (childCase.status === 'closed') return refuse('case.already_closed')
    const settings = await settingsOf(tx, municipality, now)
    const unknown = notOfTheList(kind, settings)
    if (unknown) return unknown
    const at = { municipality, now, serviceId: childCase.ownerServiceId, childId: child.id }
    const toId = await receiverOf(tx, at, actor.id)
    if (toId === undefined) return refuse('unit_question.nobody')
    const dueOn = deadlineDay(settings, 'unitQuestionDays', dayOf(now))
    const asked = { id: newId(), caseId, kind, words, askedBy: actor.id, serviceId: actor.serviceId, askedAt: now }
    const waits = { state: 'sent', answer: null, endedBy: null, endedAt: null, version: 1 } as const
    if (!(await insertQuestion(tx, municipality, { ...asked, dueOn, toId, ...waits })))
      return refuse('unit_question.asked_already')
    await send(tx, {
      ...{ municipality, kind: 'unit_question', about: { kind: 'case', id: caseId }, childId: child.id },
      ...{ thingId: asked.id, from: { kind: 'employee', id: actor.id }, to: { kind: 'employee', id: toId } },
      ...{ dueAt: askedUntil(dueOn), now, newId },
    })
    const facts = { question: labelOf(settings, kind) ?? '' }
    await appendLog(tx, {
      municipality,
      caseId,
      actor,
      now,
      newId,
      kind: 'unit_question.asked',
      facts,
      words,
      ...IN_TEAM,
    })
    return { id: asked.id, state: waits.state, version: 1 }
  },
})

export const takeBackQuestion = operation(api.takeBackQuestion, {
  subject: findQuestion,
  allow: mayTakeBack,
  handle: async ({ tx, actor, now, newId, input, subject: before, showed }) => {
    const { municipality } = actor
    const find = () => findQuestion(tx, input, actor)
    const { inCase, question } = await behindLock(tx, { municipality, caseId: input.caseId }, before, find)
    showed([inCase.child.id])
    const next = takeBack(question, { by: actor.id, version: input.version, now })
    if (next instanceof Refusal) return next
    if (!(await saveEnd(tx, municipality, next))) return conflict({ version: question.version })
    await withdrawAsks(tx, { municipality, thingId: question.id }, now, { tell: newId })
    const told = { municipality, caseId: question.caseId, actor, now, newId, facts: {} } as const
    await appendLog(tx, { ...told, kind: 'unit_question.withdrawn', ...IN_TEAM })
    return next
  },
})

export const answerQuestion = operation(api.answerQuestion, {
  subject: findQuestion,
  allow: mayAnswerForUnit,
  handle: async ({ tx, actor, now, newId, input, subject: before, showed }) => {
    const { municipality } = actor
    const find = () => findQuestion(tx, input, actor)
    const { inCase, question } = await behindLock(tx, { municipality, caseId: input.caseId }, before, find)
    // One of the unit is shown nothing of the child, unless that one reads the plan.
    if (mayReadAsked(actor, inCase, now).allowed) showed([inCase.child.id])
    if (inCase.childCase.status === 'closed') return refuse('case.already_closed')
    const { words, version } = input
    const next = answer(question, words, { by: actor.id, version, now })
    if (next instanceof Refusal) return next
    if (!(await saveEnd(tx, municipality, next))) return conflict({ version: question.version })
    const { id: thingId, toId, caseId } = question
    const answered = { municipality, thingId, toId, kind: 'unit_question', state: 'accepted', now } as const
    await answerAsk(tx, answered, { tell: { newId, by: actor.id, instead: inCase.holder?.id } })
    const name = (await employeeById(tx, municipality, actor.id))?.name ?? ''
    const told = { municipality, caseId, actor, now, newId, facts: { name }, words } as const
    await appendLog(tx, { ...told, kind: 'unit_question.answered', ...IN_TEAM })
    return next
  },
})

/** In a case that closes the unit is asked no more; and what services did not agree about, with all before it, ends. */
export async function endWithCase(tx: Tx, act: ActInCase): Promise<void> {
  await endDisagreements(tx, act)
  await endAll(tx, act)
}
