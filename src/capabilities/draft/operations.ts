import type { Actor } from '../../kernel/actor.ts'
import { conflict } from '../../kernel/refusal.ts'
import { aboutSelf } from '../../platform/api/about-person.ts'
import type { AnyOperation } from '../../platform/api/operation.ts'
import { listing } from '../../platform/api/operation.ts'
import type { Secrets } from '../../platform/secrets/secrets.ts'
import { mayUseOwnDrafts } from './access.ts'
import * as api from './api.ts'
import { Written } from './about-model.ts'
import type { SealedDraft, Whose } from './store.ts'
import { findDraft, listSealed, removeDraft, saveSealed } from './store.ts'

const whoseOf = (actor: Actor, key: string): Whose => ({ municipality: actor.municipality, actorId: actor.id, key })

/** Bound to its place, so that a sealed text cannot be moved to another writer's row. */
const useOf = ({ municipality, actorId, key }: Whose) => `draft ${municipality} ${actorId} ${key}`
const opened = (draft: SealedDraft, whose: Whose, secrets: Secrets) => ({
  key: draft.key,
  text: secrets.open(draft.sealed, useOf(whose)),
  version: draft.version,
  savedAt: draft.savedAt,
})

/** Saves a draft, sealed; a text that another window left is answered beside it. */
export const saveDraft = listing(api.saveDraft, {
  allow: mayUseOwnDrafts,
  handle: async ({ tx, actor, now, input, secrets }) => {
    const whose = whoseOf(actor, input.key)
    const sealed = secrets.seal(input.text, useOf(whose))
    const version = await saveSealed(tx, whose, { sealed, at: now, seen: input.version })
    if (version !== undefined) return { version, savedAt: now }
    const theirs = await findDraft(tx, whose)
    // Thrown away in another window meanwhile: what is written here is not lost, it starts anew.
    if (theirs) return conflict(opened(theirs, whose, secrets))
    const started = await saveSealed(tx, whose, { sealed, at: now, seen: 0 })
    if (started === undefined) throw new Error('the draft came and went while it was saved')
    return { version: started, savedAt: now }
  },
})

/** Opens a draft to go on with it. */
export const openDraft = listing(api.openDraft, {
  allow: mayUseOwnDrafts,
  handle: async ({ tx, actor, input, secrets }) => {
    const whose = whoseOf(actor, input.key)
    const found = await findDraft(tx, whose)
    return found ? opened(found, whose, secrets) : null
  },
})

/** Throws a draft away. */
export const discardDraft = listing(api.discardDraft, {
  allow: mayUseOwnDrafts,
  handle: async ({ tx, actor, input }) => ({ discarded: await removeDraft(tx, whoseOf(actor, input.key)) }),
})

/** Lists what the actor left half written. */
export const listDrafts = listing(api.listDrafts, {
  allow: mayUseOwnDrafts,
  handle: ({ tx, actor }) => listSealed(tx, actor.municipality, actor.id),
})

export const draftOperations: readonly AnyOperation[] = [saveDraft, openDraft, discardDraft, listDrafts]

/** What somebody has begun to write and not used; opened for its writer. */
export const draftAboutPerson = aboutSelf({
  ...{ id: 'drafts', who: ['family', 'employee'], tables: ['draft'], shape: Written },
  gather: async ({ tx, actor, secrets }) => {
    const left = await listSealed(tx, actor.municipality, actor.id)
    const found = await Promise.all(left.map(({ key }) => findDraft(tx, whoseOf(actor, key))))
    return {
      drafts: found.flatMap(one => (one ? [opened(one, whoseOf(actor, one.key), secrets)] : [])),
    }
  },
})
