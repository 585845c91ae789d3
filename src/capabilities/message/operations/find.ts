import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings } from '../../ask/index.ts'
import { findCase } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { mayReadThread } from '../access.ts'
import type { ThreadSubject } from '../access.ts'
import type { Member, Thread } from '../model.ts'
import { leftTo } from '../rules.ts'
import { membersIn, messagesOf, threadsIn } from '../store.ts'
import { readingOf, standingsOf } from './around.ts'

/** A thread with all that decides who reads it. */
export interface WholeThread extends ThreadSubject {
  readonly thread: Thread
  readonly members: readonly Member[]
}

/** The threads of a case that somebody may be in, each with who reads it still, reckoned now. */
async function threadsOfCase(
  tx: Tx,
  actor: Actor,
  inCase: CaseSubject,
  now: Date,
  threadId: string | null = null,
): Promise<readonly WholeThread[]> {
  const { municipality } = actor
  const at = { tx, municipality, now }
  const caseId = inCase.childCase.id
  // Of the family nobody is in a thread with another of them.
  const familyId = actor.kind === 'family' ? actor.id : null
  const [threads, members] = await Promise.all([
    threadsIn(tx, { municipality, caseId, familyId, threadId }),
    membersIn(tx, municipality, caseId),
  ])
  if (threads.length === 0) return []
  const people = new Map(members.map(one => [`${one.employeeId} ${one.serviceId}`, one])).values()
  const standings = await standingsOf(
    at,
    { caseId, childId: inCase.child.id },
    [...people].map(one => ({ id: one.employeeId, serviceId: one.serviceId })),
  )
  const found = threads.map(thread => {
    const own = members.filter(one => one.threadId === thread.id)
    return { inCase, thread, members: own, reading: readingOf(thread.topic, own, standings, now), left: [] }
  })
  // Only who takes over is asked what is left.
  return inCase.holder?.id === actor.id ? withLeft(at, inCase, found) : found
}

/** What nobody it was written to reads any more is left to whoever holds the baton. */
async function withLeft(
  { tx, municipality }: { readonly tx: Tx; readonly municipality: number },
  { holder }: CaseSubject,
  found: readonly WholeThread[],
): Promise<readonly WholeThread[]> {
  const alone = found.filter(one => one.reading.length === 0).map(one => one.thread.id)
  if (!holder || alone.length === 0) return found
  const [messages, asks] = await Promise.all([
    messagesOf(tx, municipality, alone),
    asksOfThings(tx, municipality, alone),
  ])
  return found.map(one => {
    const { id } = one.thread
    if (!alone.includes(id)) return one
    const of = <Part>(all: readonly Part[], threadOf: (part: Part) => string) =>
      all.filter(part => threadOf(part) === id)
    return {
      ...one,
      left: leftTo(
        holder.id,
        of(messages, part => part.threadId),
        of(asks, part => part.thingId),
      ),
    }
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
  return (await threadsOfCase(tx, actor, inCase, now, input.threadId))[0]
}

/** Whether a thread is one that the actor reads. */
export async function readsThread(
  tx: Tx,
  which: { readonly caseId: string; readonly threadId: string },
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const found = await findThread(tx, which, actor, now)
  return found !== undefined && mayReadThread(actor, found, now).allowed
}

/** The threads of a case that the actor reads. */
export const ownThreads = async (tx: Tx, actor: Actor, inCase: CaseSubject, now: Date) =>
  (await threadsOfCase(tx, actor, inCase, now)).filter(one => mayReadThread(actor, one, now).allowed)
