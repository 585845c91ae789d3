import type { InputOf } from '../../../../web/call/index.ts'
import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import type { keepOwnWord } from '../../api.ts'
import { ATTENDS, SAID_BY } from '../../model.ts'
import type { Word } from '../hooks.ts'
import type { Whom } from './word-draft.ts'

/** What somebody wants from a meeting, while it is written. */
export interface PrepareDraft extends Record<string, unknown>, Whom {
  readonly words: string
  readonly hard: string
  readonly saidBy: string
  readonly saidById: string
  readonly attends: string
}
const EMPTY: PrepareDraft = {
  ...{ forWhom: '', notFor: '', words: '', hard: '', saidBy: '', saidById: '', attends: '' },
}

/** The draft for one meeting. */
export const usePrepareDraft = (meetingId: string): Draft<PrepareDraft> =>
  useDraft<PrepareDraft>(`own_word.meeting:${meetingId}`, EMPTY, one => [one.words, one.hard])

/** What stands when it is written anew: all that was told but whom it is for, which is chosen again. */
export function preparedAnew(
  { words, preparation }: Word,
  helpers: readonly { readonly value: string; readonly label: string }[],
): Partial<PrepareDraft> {
  const { hard, saidBy, helper, attends } = preparation ?? {}
  const saidById = helpers.find(one => one.label === helper)?.value ?? ''
  return { words: words ?? '', hard: hard ?? '', saidBy: saidBy ?? '', saidById, attends: attends ?? '' }
}

/** What is sent, without whom it is for; undefined while there is nothing to send. */
export function preparationOf(
  at: { caseId: string; meetingId: string },
  draft: PrepareDraft,
  before: Word | undefined,
): InputOf<typeof keepOwnWord> | undefined {
  const [words, hard] = [draft.words.trim(), draft.hard.trim()]
  const attends = ATTENDS.find(one => one === draft.attends) ?? null
  // Nobody says what nobody knows.
  const saidBy = draft.forWhom === 'only_me' ? null : (SAID_BY.find(one => one === draft.saidBy) ?? null)
  if (words === '' && hard === '' && attends === null) return undefined
  const saidById = saidBy === 'helper' && draft.saidById !== '' ? draft.saidById : null
  return {
    ...{ caseId: at.caseId, kind: 'meeting' },
    preparation: { meetingId: at.meetingId, hard: hard || null, saidBy, saidById, attends },
    ...(words && { words }),
    ...(before && { replaces: before.id }),
  }
}
