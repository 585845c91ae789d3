import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { mayReadThread } from '../access.ts'
import type { ThreadSubject } from '../access.ts'
import type { Member, Thread } from '../model.ts'
import { stillReading } from '../rules.ts'
import { membersIn, threadsIn } from '../store.ts'
import { neverOf, readersNow } from './around.ts'

/** A thread with all that decides who reads it. */
export interface WholeThread extends ThreadSubject {
  readonly thread: Thread
  readonly members: readonly Member[]
}

/** The threads of a case, each with who reads it still, reckoned now. */
export async function threadsOfCase(
  tx: Tx,
  { municipality }: { readonly municipality: number },
  inCase: CaseSubject,
  now: Date,
): Promise<readonly WholeThread[]> {
  const at = { tx, municipality, now }
  const caseId = inCase.childCase.id
  const [threads, members] = await Promise.all([
    threadsIn(tx, municipality, caseId),
    membersIn(tx, municipality, caseId),
  ])
  if (threads.length === 0) return []
  const topics = [...new Set(threads.map(one => one.topic))]
  const [never, ...byTopic] = await Promise.all([
    neverOf(at, inCase.child.id, [...new Set(members.map(one => one.employeeId))]),
    ...topics.map(topic => readersNow(at, caseId, topic)),
  ])
  return threads.flatMap(thread => {
    const readers = byTopic[topics.indexOf(thread.topic)]
    if (!readers) return []
    const own = members.filter(one => one.threadId === thread.id)
    const reading = stillReading(own, { ...readers, never }).map(one => one.employeeId)
    return [{ inCase, thread, members: own, reading }]
  })
}

/** A thread of a case. */
export async function findThread(
  tx: Tx,
  input: { readonly caseId: string; readonly threadId: string },
  actor: Actor,
  now: Date,
): Promise<WholeThread | undefined> {
  const inCase = await findCase(tx, input, actor)
  if (!inCase) return undefined
  const all = await threadsOfCase(tx, actor, inCase, now)
  return all.find(one => one.thread.id === input.threadId)
}

/** The threads of a case that the actor reads. */
export const ownThreads = async (tx: Tx, actor: Actor, inCase: CaseSubject, now: Date) =>
  (await threadsOfCase(tx, actor, inCase, now)).filter(one => mayReadThread(actor, one, now).allowed)
