import { as } from '../baton/testing.ts'
import type { Actor } from '../../kernel/actor.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { AnyContract, Operation } from '../../platform/api/operation.ts'
import { listMine } from '../ask/operations.ts'
import { listNotices } from '../notice/operations/inbox.ts'
import { aSharedCase } from '../sharing/slice.testing.ts'
import type { CaseOptions } from '../case/testing.ts'
import { listThreads, openThread } from './operations/read.ts'
import { beginThread, sendMessage } from './operations/write.ts'

/** A case whose plan and health both guardians have opened to PPT: the teacher holds, the adviser takes part. */
export async function aTalkingCase(options: CaseOptions = {}) {
  const here = await aSharedCase(options)
  await here.ask()
  await here.says(here.hege, 'yes')
  await here.says(here.trond, 'yes')
  return { ...here, caseId: here.caseId }
}
export type Here = Awaited<ReturnType<typeof aTalkingCase>>

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

/** Somebody of the family writes to some of the team. */
export async function begun(here: Here, who: Actor, to: object, more: object = {}) {
  const asked = { caseId: here.caseId, topic: 'plan', subject: 'Om morgenen', words: 'Hun vil ikke gå.', to, ...more }
  const [id] = (await done(who, beginThread, asked)).ids
  if (id === undefined) throw new Error('no thread')
  return id
}
/** Writes in a thread. */
export const wrote = (
  here: Here,
  who: Actor,
  threadId: string,
  words = 'Takk for at du sier fra.',
  more: object = {},
) =>
  lastOf(here, who, threadId).then(last =>
    done(who, sendMessage, { caseId: here.caseId, threadId, last, words, ...more }),
  )
/** The last message that somebody's page shows. */
export const lastOf = async (here: Here, who: Actor, threadId: string) =>
  (await reads(here, who, threadId)).messages.at(-1)?.id ?? null
/** A thread as somebody reads it. */
export const reads = (here: Here, who: Actor, threadId: string) =>
  done(who, openThread, { caseId: here.caseId, threadId })
/** Whether somebody can open a thread. */
export const opens = (here: Here, who: Actor, threadId: string) =>
  tried(who, openThread, { caseId: here.caseId, threadId })
/** The threads that somebody is in. */
export const threadsFor = async (here: Here, who: Actor) =>
  (await done(who, listThreads, { caseId: here.caseId })).threads
/** What waits for somebody. */
export const waitsFor = async (who: Actor) => (await done(who, listMine, {})).map(one => one.kind)
/** What somebody has been told and not read. */
export const toldTo = async (who: Actor) =>
  (await done(who, listNotices, { show: 'unread' })).notices.map(one => one.kind)
