import * as z from 'zod'
import { conflictWith, read, write } from '../../kernel/declare.ts'
import { Draft, DraftKey } from './model.ts'

/** Saves what is being written; `version` is the one that the writer saw last, 0 for a new draft. */
export const saveDraft = write('draft.save', '/drafts/{key}', {
  login: 'substantial',
  trail: 'draft.saved',
  about: 'actor',
  quiet: true,
})
  .route({ method: 'PUT' })
  .input(z.object({ key: DraftKey, text: Draft.shape.text, version: z.int().min(0) }))
  .output(Draft.pick({ version: true, savedAt: true }))
  .errors(conflictWith(Draft.pick({ text: true, version: true, savedAt: true })))

/** The actor's own draft; null when there is none, which is how most forms begin. */
export const openDraft = read('draft.open', '/drafts/{key}', {
  login: 'substantial',
  trail: 'draft.opened',
  about: 'actor',
})
  .input(z.object({ key: DraftKey }))
  .output(Draft.nullable())

/** Throws a draft away: what it became is saved elsewhere, or the writer wants it gone. */
export const discardDraft = write('draft.discard', '/drafts/{key}', {
  login: 'substantial',
  trail: 'draft.discarded',
  about: 'actor',
})
  .route({ method: 'DELETE' })
  .input(z.object({ key: DraftKey }))
  .output(z.object({ discarded: z.boolean() }))

/** The drafts that the actor left, newest first, without their text. */
export const listDrafts = read('draft.list', '/drafts', { login: 'substantial', trail: 'draft.listed', about: 'actor' })
  .input(z.object({}))
  .output(z.array(Draft.omit({ text: true })))
