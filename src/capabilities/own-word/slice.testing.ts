import type { Actor, FamilyActor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { as } from '../baton/testing.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { CaseOptions } from '../case/testing.ts'
import { listOwnWords } from './operations/list.ts'
import { keepOwnWord, tellOwnWord } from './operations/write.ts'

/** A youth of thirteen with two parents in a case that the school owns; PPT takes part, and both parents have opened plan and health. */
export async function aTellingCase(options: CaseOptions = {}) {
  const here = await aSharedCase({ birthDate: '2013-03-14', ...options })
  await here.ask()
  await here.says(here.hege, 'yes')
  await here.says(here.trond, 'yes')
  const { municipality, childId: id } = here
  const youth: FamilyActor = { kind: 'family', role: 'youth', id, municipality, level: 'high' }
  return { ...here, youth }
}
export type Here = Awaited<ReturnType<typeof aTellingCase>>

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

/** Tells something; answers its id. */
export const tells = async ({ caseId }: Here, who: Actor, words: string, more: object = {}) =>
  (await done(who, tellOwnWord, { caseId, kind: 'tell', forWhom: 'helpers', words, ...more })).id
/** Writes something for oneself alone; answers its id. */
export const keeps = async ({ caseId }: Here, who: Actor, words: string, more: object = {}) =>
  (await done(who, keepOwnWord, { caseId, kind: 'keep', words, ...more })).id
/** The words that somebody reads. */
export const readBy = async ({ caseId }: Here, who: Actor) => (await done(who, listOwnWords, { caseId })).words
export const wordsOf = async (here: Here, who: Actor) => (await readBy(here, who)).map(one => one.words)
