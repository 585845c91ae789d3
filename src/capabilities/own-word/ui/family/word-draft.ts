import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import type { InputOf } from '../../../../web/call/index.ts'
import type { keepOwnWord } from '../../api.ts'
import { FOR_WHOM } from '../../model.ts'
import type { ForWhom, Kind } from '../../model.ts'
import type { Word } from '../hooks.ts'

/** Whom it is for, while it is chosen. */
export interface Whom {
  readonly forWhom: ForWhom | ''
  readonly notFor: string
}

/** Own words that are being written, with whom they are for. */
export interface WordDraft extends Record<string, unknown>, Whom {
  readonly words: string
  readonly symbols: readonly string[]
  readonly mood: string
  readonly replaces: string
}
const EMPTY: WordDraft = { forWhom: '', notFor: '', words: '', symbols: [], mood: '', replaces: '' }

/** The draft of one kind of own words in a case. */
export const useWordDraft = (kind: Kind, caseId: string): Draft<WordDraft> =>
  useDraft<WordDraft>(`own_word.${kind}:${caseId}`, EMPTY, one => [one.words])

/** What stands when own words are written anew: all that was told but whom it is for, which is chosen again. */
export const anewOf = (word: Word | undefined): Partial<WordDraft> =>
  word
    ? {
        ...{ words: word.words ?? '', symbols: word.symbols.map(one => one.id), replaces: word.id },
        mood: word.mood === null ? '' : `${word.mood}`,
      }
    : { replaces: '' }

/** What is sent, without whom it is for; undefined while there is nothing to send. */
export function writtenOf(caseId: string, kind: Kind, draft: WordDraft): InputOf<typeof keepOwnWord> | undefined {
  const { words, symbols, mood, replaces } = draft
  const isEmpty = kind === 'mood' ? mood === '' : words.trim() === '' && symbols.length === 0
  if (isEmpty) return undefined
  return {
    ...{ caseId, kind, symbols: [...symbols] },
    ...(words.trim() && { words }),
    ...(kind === 'mood' && { mood: Number(mood) }),
    ...(replaces && { replaces }),
  }
}

/** Whom it is for, where somebody has chosen. */
export const whomOf = ({ forWhom }: Whom): ForWhom | undefined => FOR_WHOM.find(one => one === forWhom)
