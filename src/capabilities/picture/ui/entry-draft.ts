import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { FOR_WHOM, KINDS, LEVELS } from '../model.ts'
import type { Entry } from './hooks.ts'

/** Something that is being written in the picture. */
export interface EntryDraft extends Record<string, unknown> {
  readonly kind: string
  readonly level: string
  readonly arena: string
  readonly words: string
  readonly because: string
  readonly topic: string
  readonly forWhom: string
  readonly notFor: string
  readonly replaces: string
}
const EMPTY: EntryDraft = {
  ...{ kind: '', level: '', arena: '', words: '', because: '', topic: 'plan', forWhom: '', notFor: '', replaces: '' },
}

/** The draft of what somebody writes in the picture of a case. */
export const useEntryDraft = (caseId: string): Draft<EntryDraft> =>
  useDraft<EntryDraft>(`picture.entry:${caseId}`, EMPTY, one => [one.words, one.because])

/** What stands when something is written anew: all of it but whom it is for, which is chosen again. */
export const anewOf = (one: Entry): EntryDraft => ({
  ...EMPTY,
  ...{ kind: one.kind, level: one.level ?? '', arena: one.arena ?? '', words: one.words ?? '' },
  ...{ because: one.because ?? '', replaces: one.id },
})

/** What is sent; undefined while something is missing. */
export function entryOf(caseId: string, draft: EntryDraft) {
  const kind = KINDS.find(one => one === draft.kind)
  const level = LEVELS.find(one => one === draft.level) ?? null
  const forWhom = FOR_WHOM.find(one => one === draft.forWhom)
  const words = draft.words.trim()
  const hasLevel = kind === 'resource' || kind === 'factor'
  if (!kind || !forWhom || words === '' || (hasLevel && level === null)) return undefined
  if (forWhom === 'all_but_one' && draft.notFor === '') return undefined
  return {
    ...{ caseId, kind, words, forWhom, level: hasLevel ? level : null, arena: draft.arena || null },
    ...{ because: draft.because.trim() || null, replaces: draft.replaces || null },
    notFor: forWhom === 'all_but_one' ? draft.notFor : null,
  }
}
