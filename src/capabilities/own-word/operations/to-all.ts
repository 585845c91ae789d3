import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Sight } from '../../sight/model.ts'
import { readsWord } from '../access.ts'
import type { StandingWord } from '../model.ts'
import { childsToAll } from '../store.ts'

/** What the child has told everybody of what matters, what it likes and what was good: as far as this reader reads it. Never what is kept. */
export async function toldToAll(
  tx: Tx,
  which: { municipality: number; caseId: string },
  { actor, sight, now }: { readonly actor: Actor; readonly sight: Sight; readonly now: Date },
): Promise<readonly StandingWord[]> {
  const found = await childsToAll(tx, which)
  return found.filter(one => !one.replaced && !one.takenBack && readsWord(actor, sight, now, one))
}
