import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { wordsThatName } from '../store/named.ts'
import { seeing } from './find-child.ts'

/**
 * Which of these words (in small letters) are names of children the actor may open. Only of those: an answer about
 * others would tell that they are known here.
 */
export async function namesAmong(
  tx: Tx,
  actor: Actor,
  now: Date,
  words: readonly string[],
): Promise<readonly string[]> {
  if (actor.kind !== 'employee' || words.length === 0) return []
  const { municipality, serviceId } = actor
  return wordsThatName(tx, { municipality, serviceId, words }, seeing(actor, now))
}
