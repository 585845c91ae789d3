import type { Actor } from '../../../kernel/actor.ts'
import { conflict } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Message } from '../model.ts'
import { filesIn } from '../file-store.ts'
import { messagesOf } from '../store.ts'
import { familyReading } from './around.ts'
import type { WholeThread } from './find.ts'
import { asShown, namesFor, shownOf } from './show.ts'

interface Asked {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
}

/** What of a thread the actor is shown now. */
export async function shownNow({ tx, actor, now }: Asked, one: WholeThread): Promise<readonly Message[]> {
  return shownOf(actor, one, await messagesOf(tx, actor.municipality, [one.thread.id]), now)
}

/** What others have written since the last message that the page showed: nobody answers, or settles, what they have not seen. */
export async function writtenMeanwhile(
  { tx, actor, now, input }: Asked & { readonly input: { readonly last: string | null } },
  one: WholeThread,
  messages: readonly Message[],
) {
  const last = messages.at(-1)?.id ?? null
  if (last === input.last) return undefined
  const fresh = messages.slice(messages.findIndex(({ id }) => id === input.last) + 1)
  const [names, files] = await Promise.all([
    namesFor(tx, actor.municipality, [one], fresh, now),
    filesIn(tx, actor.municipality, one.thread.id),
  ])
  return conflict({ last, messages: asShown(actor, fresh, { names, opened: [], files, known: new Set() }) })
}

/** Whether the one of the family still reads a thread: nobody is let write to nobody. */
export const familyReads = async (
  at: { readonly tx: Tx; readonly municipality: number; readonly now: Date },
  { inCase, thread }: WholeThread,
): Promise<boolean> => (await familyReading(at, inCase.childCase.id, thread.topic)).has(thread.familyId)
