import type { Builder } from './subjects.ts'

/** An operation in plain words, with how its subject is built; left out for a case, a concern and lists of own. */
export interface Row {
  readonly words: string
  readonly on?: Builder
}
/** One line. */
export const say = (words: string, builder?: Builder): readonly Row[] => [builder ? { words, on: builder } : { words }]
