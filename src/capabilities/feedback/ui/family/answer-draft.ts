import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import type { OwnAnswer } from '../hooks.ts'

/** An answer that is being given: by question the value as text, or `skip`. */
export interface AnswerDraft extends Record<string, unknown> {
  readonly values: Readonly<Record<string, string>>
  readonly words: string
}
export const SKIP = 'skip'
const EMPTY: AnswerDraft = { values: {}, words: '' }

/** The draft of the answer to one ask. */
export const useAnswerDraft = (askId: string): Draft<AnswerDraft> =>
  useDraft<AnswerDraft>(`feedback.answer:${askId}`, EMPTY, one => [one.words])

/** What stands when an answer is changed. */
export const draftOf = ({ items, words }: Pick<OwnAnswer, 'items' | 'words'>): AnswerDraft => ({
  values: Object.fromEntries(items.map(one => [one.question, one.value === null ? SKIP : `${one.value}`])),
  words: words ?? '',
})

/** What is sent of it. */
export const givenOf = (questions: readonly string[], { values, words }: AnswerDraft) => ({
  items: questions.map(question => {
    const value = values[question]
    return { question, value: value === undefined || value === SKIP ? null : Number(value) }
  }),
  ...(words.trim() !== '' && { words }),
})
