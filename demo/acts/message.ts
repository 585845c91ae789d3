import * as message from '../../src/capabilities/message/api.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'

/** Somebody of the family writes to one of the team; answers the thread. */
export async function writesTo(
  player: Player,
  who: string,
  caseId: string,
  to: string,
  said: { subject: string; words: string },
): Promise<string> {
  const { ids } = await player.does(who, message.beginThread, {
    ...{ caseId, topic: 'plan', to: { employees: [idOf(to)] } },
    ...said,
  })
  const [threadId] = ids
  if (threadId === undefined) throw new Error(`${who} wrote to nobody`)
  return threadId
}

/** Somebody reads a thread; and answers in it. */
export async function answersIn(player: Player, who: string, caseId: string, threadId: string, words: string) {
  await readsThread(player, who, caseId, threadId)
  const { messages } = await player.does(who, message.openThread, { caseId, threadId })
  await player.does(who, message.sendMessage, { caseId, threadId, last: messages.at(-1)?.id ?? null, words })
}

/** Somebody reads a thread. */
export const readsThread = (player: Player, who: string, caseId: string, threadId: string) =>
  player.does(who, message.markSeen, { caseId, threadId })
