import * as baton from '../../src/capabilities/baton/api.ts'
import { dueOn } from '../../src/capabilities/ask/model.ts'
import * as message from '../../src/capabilities/message/api.ts'
import * as ownWord from '../../src/capabilities/own-word/api.ts'
import { deadlineDay } from '../../src/capabilities/settings/model.ts'
import * as unitQuestion from '../../src/capabilities/unit-question/api.ts'
import type { Actor, EmployeeActor } from '../../src/kernel/actor.ts'
import { addDays } from '../../src/kernel/time.ts'
import { settings } from '../rules.ts'
import { today } from '../stage.ts'
import type { InCase } from '../stage.ts'
import { asks, settles, wrote } from './case.ts'

type Clock = 'messageAnswerDays' | 'unitQuestionDays' | 'batonAnswerDays'
const by = (at: InCase, name: Clock) => dueOn(deadlineDay(settings, name, today(at)))

/** Somebody of the family writes to whoever holds; answers the thread. */
export async function writesHome(at: InCase, who: Actor): Promise<string> {
  const { player, world, cast } = at
  const { ids } = await player.does(who, message.beginThread, {
    ...{ caseId: world.id, topic: 'plan', subject: 'Skoleveien', to: { employees: [cast.holder.id] } },
    words: 'Kan noen følge ham de første dagene?',
  })
  const [thing] = ids
  if (thing === undefined) throw new Error('nothing was written')
  asks(at, { kind: 'message', thing, to: cast.holder.id, dueAt: by(at, 'messageAnswerDays') })
  wrote(at)
  return thing
}

/** And gets an answer. */
export async function writesBack(at: InCase, threadId: string): Promise<void> {
  const { player, world, cast } = at
  const which = { caseId: world.id, threadId }
  const { messages } = await player.does(cast.holder, message.openThread, which)
  const words = 'Ja, jeg følger ham hele uka.'
  await player.does(cast.holder, message.sendMessage, { ...which, last: messages.at(-1)?.id ?? null, words })
  settles(at, threadId)
}

/** Somebody of the family does not agree with the plan; answers the words. */
export async function disagreesWithPlan(at: InCase, who: Actor): Promise<string> {
  const { player, world, cast } = at
  const words = 'Vi synes det er for mye på en gang.'
  const told = { caseId: world.id, forWhom: 'helpers', kind: 'disagree', words } as const
  const { id: thing } = await player.does(who, ownWord.tellOwnWord, told)
  asks(at, { kind: 'plan_disagreed', thing, to: cast.holder.id, dueAt: by(at, 'messageAnswerDays') })
  return thing
}

/** Whoever holds says what comes of it. */
export async function saysWhatCameOfIt(at: InCase, wordId: string): Promise<void> {
  const { player, world, cast } = at
  await player.does(cast.holder, ownWord.weighOwnWord, { caseId: world.id, wordId, weight: 'followed' })
  settles(at, wordId)
}

/** Whoever holds asks the coordinating unit. */
export async function asksUnit(at: InCase) {
  const { player, world, cast, staff } = at
  const [kind] = settings.unitQuestionKinds
  const asked = { caseId: world.id, kind: kind?.id ?? null, words: 'Hva gjør vi nå?' }
  const { id, version } = await player.does(cast.holder, unitQuestion.askUnit, asked)
  for (const { actor } of staff.values()) {
    if (actor.role !== 'coordinating_unit') continue
    const { questions } = await player.does(actor, unitQuestion.listForUnit, { limit: 100 })
    if (!questions.some(one => one.id === id && one.mine)) continue
    asks(at, { kind: 'unit_question', thing: id, to: actor.id, dueAt: by(at, 'unitQuestionDays') })
    wrote(at)
    return { id, version, unit: actor }
  }
  throw new Error('nobody of the coordinating unit was asked')
}

/** It answers. */
export async function unitAnswers(at: InCase, asked: Awaited<ReturnType<typeof asksUnit>>): Promise<void> {
  const { id: questionId, version, unit } = asked
  const words = 'Ta et møte med begge tjenestene.'
  await at.player.does(unit, unitQuestion.answerQuestion, { caseId: at.world.id, questionId, version, words })
  settles(at, questionId)
  wrote(at)
}

/** Whoever holds asks somebody to stand in for some days; answers the offer. */
export async function asksDeputy(at: InCase, to: EmployeeActor, after: number): Promise<string> {
  const { player, world, cast } = at
  const firstDay = addDays(today(at), after)
  const { offerId: thing } = await player.does(cast.holder, baton.askDeputy, {
    ...{ caseId: world.id, toId: to.id, firstDay, lastDay: addDays(firstDay, 7) },
    ...{ reason: 'Jeg skal på kurs.', handOverNote: 'Ring hjem på tirsdager.' },
  })
  asks(at, { kind: 'deputy', thing, to: to.id, dueAt: by(at, 'batonAnswerDays') })
  return thing
}
