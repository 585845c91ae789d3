import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { listSealed, removeDraft } from './store.ts'

export { draftAboutPerson, draftOperations } from './operations.ts'

/** Removes the actor's own draft in the act that it became; harmless when there is none. */
export async function dropDraft(tx: Tx, actor: Actor, key: string): Promise<void> {
  await removeDraft(tx, { municipality: actor.municipality, actorId: actor.id, key })
}

/** The actor's drafts, newest first, without text: what was left half written. */
export const draftsLeft = (tx: Tx, actor: Actor) => listSealed(tx, actor.municipality, actor.id)
