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
const answering = ({ reading, inCase }: WholeThread): readonly string[] =>
  reading.length > 0 || !inCase.holder ? reading : [inCase.holder.id]

/** What the family writes waits for an answer from each of the team who reads it, by the day that was promised. */
export async function askTeam({ tx, actor, now, newId }: Act, one: WholeThread): Promise<void> {
  const { municipality } = actor
  const settings = await settingsOf(tx, municipality, now)
  const dueAt = dueOn(deadlineDay(settings, 'messageAnswerDays', dayOf(now)))
  const from = { kind: actor.kind, id: actor.id }
  for (const id of answering(one))
    await send(tx, {
      ...{ municipality, kind: 'message', ...aboutOf(one), from, to: { kind: 'employee', id } },
      ...{ dueAt, now, newId },
    })
}

/** Nobody waits for an answer in a thread any more: one answer is enough, whoever gives it. Answers whether anybody did. */
export async function endWaiting({ tx, actor, now }: Act, threadId: string): Promise<boolean> {
  const { municipality } = actor
  const waiting = (await asksOfThings(tx, municipality, [threadId])).filter(ask =>
    UNANSWERED.some(state => state === ask.state),
  )
  for (const ask of waiting)
    await answerAsk(tx, { municipality, thingId: threadId, toId: ask.to.id, state: 'accepted', now })
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
