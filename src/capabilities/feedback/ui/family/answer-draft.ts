import { useDraft } from '../../../../web/drafts/index.ts'
import type { Draft } from '../../../../web/drafts/index.ts'
import type { AnswerNow, Question } from '../hooks.ts'

/** An answer that is being given: by question the value as text, or `skip`. */
export interface AnswerDraft extends Record<string, unknown> {
  readonly values: Readonly<Record<string, string>>
  readonly words: string
  /** Which words it grew from; 0 where nothing was answered. */
  readonly version: number
}
export const SKIP = 'skip'
const EMPTY: AnswerDraft = { values: {}, words: '', version: 0 }

/** The draft of the answer to one ask. */
export const useAnswerDraft = (askId: string): Draft<AnswerDraft> =>
  useDraft<AnswerDraft>(`feedback.answer:${askId}`, EMPTY, one => [one.words])

/** Whether anything is begun. */
export const isBegun = ({ values, words }: AnswerDraft): boolean => Object.keys(values).length > 0 || words !== ''

/** What stands when an answer is changed. */
export const draftOf = ({ items, words, version }: AnswerNow): AnswerDraft => ({
  values: Object.fromEntries(items.map(one => [one.question, one.value === null ? SKIP : `${one.value}`])),
  ...{ words: words ?? '', version },
})

const valueOf = (value: string | undefined) => (value === undefined || value === SKIP ? null : Number(value))

/** What was begun, as it would be read. */
export const itemsOf = (questions: readonly Question[], { values }: AnswerDraft) =>
  questions.map(({ id, words }) => ({ question: id, words, value: valueOf(values[id]) }))

/** What is sent of it. */
export const givenOf = (questions: readonly string[], { values, words, version }: AnswerDraft) => ({
  version,
  items: questions.map(question => ({ question, value: valueOf(values[question]) })),
  ...(words.trim() !== '' && { words }),
})
