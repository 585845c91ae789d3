import { covers } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send, withdrawAsks } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { holdersOf } from '../../baton/index.ts'
import type { ActInCase, WaitingInCase } from '../../case/index.ts'
import type { Member, Thread } from '../model.ts'
import { membersIn, threadsIn } from '../store.ts'
import { readingOf, standingsOf } from './around.ts'
import { tellStalled } from './stalled.ts'

/**
 * Whoever may read a thread no more does not answer in it either. Where none of those it was written to is left, whoever holds
 * the baton reads it, and the same question waits there with the same day. Added to `takeBackBlind`.
 */
export async function takeBackMessages(tx: Tx, act: ActInCase, { childId, open }: WaitingInCase): Promise<void> {
  const { municipality, caseId } = act
  const waiting = open.filter(one => one.kind === 'message')
  if (waiting.length === 0) return
  const [threads, members] = await Promise.all([
    threadsIn(tx, { municipality, caseId }),
    membersIn(tx, municipality, caseId),
  ])
  for (const thread of threads) {
    const asks = waiting.filter(one => one.thingId === thread.id)
    const own = members.filter(one => one.threadId === thread.id)
    if (asks.length > 0) await handOver(tx, act, { thread, asks, members: own, childId })
  }
}

interface Left {
  readonly thread: Thread
  readonly asks: readonly Ask[]
  readonly members: readonly Member[]
  readonly childId: string
}

async function handOver(tx: Tx, act: ActInCase, { thread, asks, members, childId }: Left): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const people = members.map(one => ({ id: one.employeeId, serviceId: one.serviceId }))
  const standings = await standingsOf({ tx, municipality, now }, { caseId, childId }, people)
  const reading = readingOf(thread.topic, members, standings, now)
  const holder = (await holdersOf(tx, municipality, [caseId])).find(one => covers(one, now))?.holderId
  const answer = reading.length > 0 ? reading : holder === undefined ? [] : [holder]
  for (const { to } of asks.filter(one => !answer.includes(one.to.id)))
    await withdrawAsks(tx, { municipality, thingId: thread.id, toId: to.id }, now, { tell: newId })
  const [first] = asks
  if (!first || asks.some(one => answer.includes(one.to.id))) return
  // Nobody holds, and nobody reads: whoever wrote learns it.
  if (answer.length === 0) await tellStalled(tx, act, thread)
  for (const id of answer)
    await send(tx, {
      ...{ municipality, kind: 'message', about: { kind: 'case', id: caseId }, childId, thingId: thread.id },
      ...{
        from: { kind: 'family', id: thread.familyId },
        to: { kind: 'employee', id },
        dueAt: first.dueAt,
        now,
        newId,
      },
    })
}
