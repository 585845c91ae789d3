import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, asksOfThings, send } from '../../ask/index.ts'
import { UNANSWERED, dueOn } from '../../ask/model.ts'
import { noticesRead, tell } from '../../notice/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import type { WholeThread } from './find.ts'

interface Act {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
}

const aboutOf = ({ inCase, thread }: WholeThread) => ({
  ...({ about: { kind: 'case', id: inCase.childCase.id }, childId: inCase.child.id, thingId: thread.id } as const),
})

/** The employees who are to answer now: those who read it still, or the holder in their stead. */
export const answering = ({ reading, inCase }: WholeThread): readonly string[] =>
  reading.length > 0 || !inCase.holder ? reading : [inCase.holder.id]

/** What the family writes waits for an answer from each of the team who reads it, by the day that was promised. */
export async function askTeam({ tx, actor, now, newId }: Act, one: WholeThread): Promise<void> {
  const { municipality } = actor
  const settings = await settingsOf(tx, municipality, now)
  const dueAt = dueOn(deadlineDay(settings, 'messageAnswerDays', dayOf(now)))
  const from = { kind: actor.kind, id: actor.id }
  const asked = await waitingIn(tx, municipality, one.thread.id)
  for (const id of answering(one)) {
    const to = { kind: 'employee', id } as const
    const waiting = asked.find(ask => ask.to.id === id)
    if (!waiting) {
      await send(tx, { municipality, kind: 'message', ...aboutOf(one), from, to, dueAt, now, newId })
      continue
    }
    // Who is asked already, and perhaps has read it, is told anew; the first day holds.
    await noticesRead(tx, { municipality, thingId: one.thread.id, to: [id] }, now)
    const about = { ...aboutOf(one), topic: one.thread.topic, dueAt: waiting.dueAt }
    await tell(tx, { municipality, kind: 'message', to, ...about, now, newId })
  }
}

/** What nobody has answered yet in a thread. */
const waitingIn = async (tx: Tx, municipality: number, threadId: string) =>
  (await asksOfThings(tx, municipality, [threadId])).filter(ask => UNANSWERED.some(state => state === ask.state))

/** Nobody waits for an answer in a thread any more: one answer is enough, whoever gives it. Answers whether anybody did. */
export async function endWaiting({ tx, actor, now }: Act, threadId: string): Promise<boolean> {
  const { municipality } = actor
  const waiting = await waitingIn(tx, municipality, threadId)
  for (const ask of waiting)
    await answerAsk(tx, { municipality, thingId: threadId, toId: ask.to.id, state: 'accepted', now })
  // Nor is it told any more that none comes.
  await noticesRead(tx, { municipality, thingId: threadId, kind: 'message_stalled' }, now)
  return waiting.length > 0
}

/** What an employee writes is told to the one of the family, and to the others of the team who read it. */
export async function tellOthers({ tx, actor, now, newId }: Act, one: WholeThread): Promise<void> {
  const { municipality } = actor
  const { thread } = one
  const colleagues = one.reading.filter(id => id !== actor.id).map(id => ({ kind: 'employee', id }) as const)
  for (const to of [{ kind: 'family', id: thread.familyId } as const, ...colleagues]) {
    // One line of the inbox for each thread: what was told before is told anew.
    await noticesRead(tx, { municipality, thingId: thread.id, to: [to.id] }, now)
    await tell(tx, {
      ...{ municipality, kind: 'message', to, ...aboutOf(one), topic: thread.topic, dueAt: null, now, newId },
    })
  }
}
