import { useDraft } from '../../../web/drafts/index.ts'
import type { Draft } from '../../../web/drafts/index.ts'
import { TOPIC_IDS } from '../../settings/model.ts'
import { FOR_WHOM, GLASSES, KINDS, LEVELS } from '../model.ts'
import type { Kind, Level } from '../model.ts'
import { isSensitive } from '../rules/entry.ts'
import type { Entry, Picture } from './hooks.ts'

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
  /** What was pointed at. */
  readonly symbols: readonly string[]
  /** Whether it is written together with the child. */
  readonly together: boolean
}
/** Nothing is chosen beforehand: what it is about decides who reads it. */
export const EMPTY: EntryDraft = {
  ...{ kind: '', level: '', arena: '', words: '', because: '', topic: '', forWhom: '', notFor: '', replaces: '' },
  ...{ symbols: [], together: false },
}

const says = (one: EntryDraft) => [one.words, one.because]

/** The draft of something new in the picture of a case. */
export const useEntryDraft = (caseId: string): Draft<EntryDraft> =>
  useDraft<EntryDraft>(`picture.entry:${caseId}`, EMPTY, says)

/** The draft of what one writes anew, each by itself: all of it but whom it is for, which is chosen again. */
export const useAnewDraft = (caseId: string, one: Entry): Draft<EntryDraft> =>
  useDraft<EntryDraft>(`picture.anew:${caseId}:${one.id}`, anewOf(one), says)

/** What stands when something is written anew. */
export const anewOf = (one: Entry): EntryDraft => ({
  ...EMPTY,
  ...{ kind: one.kind, level: one.level ?? '', arena: one.arena ?? '', words: one.words ?? '' },
  ...{ because: one.because ?? '', topic: one.whom?.topic ?? '', replaces: one.id },
  symbols: one.symbols.map(each => each.id),
})

/** What an adult and the child can write together: not what is hard at home, nor what a service sees. */
export const isTogether = (one: { readonly kind: Kind; readonly level: Level | null }): boolean =>
  !GLASSES.some(each => each === one.kind) && !isSensitive(one)

/** What is sent to have one's own words stand again as they did; undefined where they would be another's from now on. */
export const againOf = (caseId: string, { kind, level, arena, because, words, by, whom, withChild, symbols }: Entry) =>
  words === null || whom === null || !by.mine
    ? undefined
    : {
        ...{ caseId, kind, level, arena, because, words, withChild, symbols: symbols.map(one => one.id) },
        ...{ forWhom: whom.forWhom, notFor: whom.notForId, topic: whom.topic },
      }

/**
 * What is sent; undefined while something is missing. In whose place it stands is always said: whether that one stands still, is known where
 * it is kept. A topic that cannot be chosen any more is chosen anew, never widened by itself.
 */
export function entryOf(caseId: string, draft: EntryDraft, { topics }: Pick<Picture, 'topics'>) {
  const kind = KINDS.find(one => one === draft.kind)
  const level = LEVELS.find(one => one === draft.level) ?? null
  const forWhom = FOR_WHOM.find(one => one === draft.forWhom)
  const topic = TOPIC_IDS.find(id => id === draft.topic && topics.some(one => one.id === id))
  const words = draft.words.trim()
  const hasLevel = kind === 'resource' || kind === 'factor'
  if (!kind || !forWhom || words === '' || (hasLevel && level === null)) return undefined
  if (forWhom === 'all_but_one' && draft.notFor === '') return undefined
  if (topics.length > 0 && topic === undefined && !isSensitive({ kind, level })) return undefined
  return {
    ...{ caseId, kind, words, forWhom, level: hasLevel ? level : null, arena: draft.arena || null },
    ...{ because: draft.because.trim() || null, ...(topic ? { topic } : {}) },
    ...{ symbols: [...draft.symbols], withChild: draft.together && isTogether({ kind, level }) },
    replaces: draft.replaces || null,
    notFor: forWhom === 'all_but_one' ? draft.notFor : null,
  }
}
