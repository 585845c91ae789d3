import { as } from '../baton/testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import { listMine } from '../ask/operations.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { noteNeed } from './operations/note.ts'
import { listNeeds } from './operations/read.ts'
import { sendNeed } from './operations/send.ts'
import { answerNeed } from './operations/answer.ts'

export const MORNING = 'Noen å gå sammen med om morgenen'

/** A case whose plan the family has opened to PPT: the teacher holds, and can ask it and the own school. */
export async function anOpenPlan() {
  const here = await aSharedCase()
  await here.ask()
  await here.says(here.hege, 'yes')
  await here.says(here.trond, 'yes')
  return here
}
export type Here = Awaited<ReturnType<typeof anOpenPlan>>

/** Carries out and expects it done. */
export async function done<C extends AnyContract, S>(actor: Actor, op: Operation<C, S>, input: object) {
  const outcome = await as(actor, op, input)
  if (outcome.is !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.reply
}

/** Carries out and tells what came of it: a refusal by its code. */
export async function tried<C extends AnyContract, S>(actor: Actor, op: Operation<C, S>, input: object) {
  const outcome = await as(actor, op, input)
  return outcome.is === 'refused' && outcome.refusal instanceof Refusal ? outcome.refusal.code : outcome.is
}

/** Notes a need as the teacher does. */
export const noted = (here: Here, more: object = {}) =>
  done(here.teacher, noteNeed, { caseId: here.caseId, what: MORNING, why: 'Hun kommer ikke inn døra alene.', ...more })

/** The teacher asks a service. */
export const sent = (here: Here, need: { id: string }, serviceId: string) =>
  done(here.teacher, sendNeed, { caseId: here.caseId, needId: need.id, serviceId, words: 'Kan dere hente henne?' })

export const NO = { is: 'decline', reason: 'not_ours', words: 'Vi følger ingen til skolen.' }
/** The leader of a service says something. */
export const says = (here: Here, leader: Actor, request: { id: string; version: number }, said: object) =>
  done(leader, answerNeed, { caseId: here.caseId, requestId: request.id, version: request.version, said })

/** The needs as somebody reads them. */
export const needsFor = async (here: Here, who: Actor = here.teacher) =>
  (await done(who, listNeeds, { caseId: here.caseId })).needs

/** What waits for somebody. */
export const waitsFor = async (who: Actor) => (await done(who, listMine, {})).map(one => one.kind)
