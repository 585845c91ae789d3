import type { Label } from '../../../settings/model.ts'

/** The best first, as with the other faces. */
export const FACES = [4, 3, 2, 1, 0] as const
export type Face = (typeof FACES)[number]

/** A question as a child is read it. */
export interface Question {
  readonly id: string
  readonly words: Label
  readonly picture?: string | undefined
}

/**
 * How far a child has come. The questions stay as they were when it began: what is fetched meanwhile, worded otherwise, is neither read nor sent
 * under a tick that was set before.
 */
export interface Flow {
  readonly questions: readonly Question[]
  readonly at: number
  readonly chosen: Readonly<Record<string, Face>>
}

/** A child begins, or begins anew: with the questions of now, and nothing chosen. */
export const begun = (questions: readonly Question[]): Flow => ({ questions, at: 0, chosen: {} })

export const isEmpty = ({ chosen }: Flow): boolean => Object.keys(chosen).length === 0

/** Whether what is before the child is the last. */
export const isLast = ({ questions, at }: Flow): boolean => at + 1 >= questions.length

/** What a child does. */
type Step =
  | { readonly is: 'chooses'; readonly face: Face }
  | { readonly is: 'on' }
  | { readonly is: 'back' }
  /** What was sent was worded otherwise by then: it begins anew with the questions of now. */
  | { readonly is: 'anew'; readonly questions: readonly Question[] }

export function stepped(flow: Flow, step: Step): Flow {
  const question = flow.questions[flow.at]
  if (step.is === 'anew') return begun(step.questions)
  if (step.is === 'on') return { ...flow, at: flow.at + 1 }
  if (step.is === 'back') return { ...flow, at: flow.at - 1 }
  return question ? { ...flow, chosen: { ...flow.chosen, [question.id]: step.face } } : flow
}

/** What is sent: each question with the words that the child was read. */
export const itemsOf = ({ questions, chosen }: Flow) =>
  questions.map(({ id, words }) => ({ question: id, words, value: chosen[id] ?? null }))
