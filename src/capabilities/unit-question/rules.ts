import { conflict, refuse } from '../../kernel/refusal.ts'
import { offered } from '../settings/model.ts'
import type { Settings } from '../settings/model.ts'
import type { UnitQuestion } from './model.ts'

/** Why a kind of question cannot be asked: the municipality has a list, and it is not on it. */
export const notOfTheList = (kind: string | null, { unitQuestionKinds }: Pick<Settings, 'unitQuestionKinds'>) => {
  const kinds = offered(unitQuestionKinds)
  const known = kinds.length === 0 ? kind === null : kinds.some(one => one.id === kind)
  return known ? undefined : refuse('unit_question.kind_unknown')
}

interface Ending {
  readonly by: string
  readonly version: number
  readonly now: Date
}

/** Ends a question that waits and is as it was read. */
function end(one: UnitQuestion, { by, version, now }: Ending, to: Pick<UnitQuestion, 'state' | 'answer'>) {
  if (one.state === 'answered') return refuse('unit_question.answered')
  if (one.state === 'withdrawn') return refuse('unit_question.withdrawn')
  if (one.version !== version) return conflict({ version: one.version })
  return { ...one, ...to, endedBy: by, endedAt: now, version: version + 1 }
}

/** The unit answers, in words. */
export const answer = (one: UnitQuestion, words: string, ending: Ending) =>
  end(one, ending, { state: 'answered', answer: words })

/** Whoever asked takes it back. */
export const takeBack = (one: UnitQuestion, ending: Ending) => end(one, ending, { state: 'withdrawn', answer: null })
