import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings, openAsksAbout, openOfKind } from '../../ask/index.ts'
import { UNANSWERED } from '../../ask/model.ts'
import type { Ask } from '../../ask/model.ts'
import { lockCase } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { endWithCase } from '../../unit-question/index.ts'
import { tell, toldOf } from '../../notice/index.ts'
import { availabilityOf } from '../../organisation/index.ts'
import type { Thread } from '../model.ts'
import { stalledBecause } from '../rules.ts'
import type { Stalled } from '../rules.ts'
import { threadsById } from '../store.ts'

type Act = Omit<ActInCase, 'caseId'>

/** Why some questions, all of a thread, get no answer in time; undefined while one may come. */
export async function stalledNow(
  tx: Tx,
  { municipality, now }: Pick<Act, 'municipality' | 'now'>,
  waiting: readonly Ask[],
): Promise<Stalled | undefined> {
  if (waiting.length === 0) return undefined
  const available = await availabilityOf(tx, municipality, [...new Set(waiting.map(one => one.to.id))])
  return stalledBecause(waiting, available, now)
}

/** Tells who has written, in the inbox alone, that nobody can answer; it says so in the thread, with what one can do. */
export const tellStalled = (tx: Tx, { municipality, now, newId }: Act, thread: Thread): Promise<void> =>
  tell(tx, {
    ...{ municipality, kind: 'message_stalled', to: { kind: 'family', id: thread.familyId }, now, newId },
    ...{ about: { kind: 'case', id: thread.caseId }, childId: thread.childId, thingId: thread.id },
    ...{ topic: thread.topic, dueAt: null },
  })

/** The threads in which somebody waits for who cannot answer in time, or has not, and has not been told so since it was asked. */
export async function waitingThreads(tx: Tx, { municipality, now }: Omit<Act, 'newId'>): Promise<readonly string[]> {
  const waiting = await openOfKind(tx, municipality, 'message')
  const byThread = Map.groupBy(waiting, one => one.thingId)
  const [available, told] = await Promise.all([
    availabilityOf(tx, municipality, [...new Set(waiting.map(one => one.to.id))]),
    toldOf(tx, { municipality, kind: 'message_stalled', thingIds: [...byThread.keys()] }),
  ])
  return [...byThread].flatMap(([id, asks]) => {
    const own = told.filter(one => one.thingId === id)
    return isTold(asks, own) || stalledBecause(asks, available, now) === undefined ? [] : [id]
  })
}

/** Whether it has been told since what waits was asked. */
const isTold = (asks: readonly Ask[], told: readonly { readonly at: Date }[]): boolean => {
  const since = Math.min(...asks.map(one => one.sentAt.getTime()))
  return told.some(one => one.at.getTime() >= since)
}

/** Who waits in a thread for somebody who cannot answer in time, or has not, is told so; once for each question. */
export async function tellWhoWaits(tx: Tx, act: Act, threadId: string): Promise<void> {
  const { municipality } = act
  const [thread] = await threadsById(tx, municipality, [threadId])
  if (!thread) return
  // Whoever answers does so behind the same lock: what is read now is not answered meanwhile.
  await lockCase(tx, municipality, thread.caseId)
  const [all, told] = await Promise.all([
    asksOfThings(tx, municipality, [threadId]),
    toldOf(tx, { municipality, kind: 'message_stalled', thingIds: [threadId] }),
  ])
  const asks = all.filter(one => UNANSWERED.some(state => state === one.state))
  if (isTold(asks, told)) return
  if ((await stalledNow(tx, act, asks)) !== undefined) await tellStalled(tx, act, thread)
}

/** A case closes while somebody of the family waits for an answer: nobody will give it here, and that is told. */
export async function endThreadsWithCase(tx: Tx, act: ActInCase): Promise<void> {
  const { municipality, caseId } = act
  const open = await openAsksAbout(tx, municipality, { kind: 'case', id: caseId })
  const waiting = open.flatMap(one => (one.kind === 'message' ? [one.thingId] : []))
  await endWithCase(tx, act)
  for (const thread of await threadsById(tx, municipality, [...new Set(waiting)])) await tellStalled(tx, act, thread)
}
