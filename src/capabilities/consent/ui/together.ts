import type { PastAnswer } from './hooks.ts'

type Said = Pick<
  PastAnswer,
  'giverId' | 'from' | 'to' | 'answer' | 'method' | 'limits' | 'archiveRef' | 'paper' | 'mayAttach' | 'ending'
>

const sentenceOf = ({ giverId, from, to, answer, method, limits, archiveRef, paper, mayAttach, ending }: Said) =>
  JSON.stringify([giverId, from, to, answer, method, limits, archiveRef, paper?.id, mayAttach, ending])

/** Answers of which the same is told but the topic, to be said in one sentence; in the order of the first of each. */
export const saidTogether = <A extends Said>(answers: readonly A[]): readonly (readonly [A, ...A[]])[] => {
  const groups = new Map<string, [A, ...A[]]>()
  for (const one of answers) {
    const key = sentenceOf(one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}
