import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { removeDraft } from './store.ts'

export { draftAboutPerson, draftOperations } from './operations.ts'

/** Removes the actor's own draft in the act that it became; harmless when there is none. */
export async function dropDraft(tx: Tx, actor: Actor, key: string): Promise<void> {
  await removeDraft(tx, { municipality: actor.municipality, actorId: actor.id, key })
}
