import type { InputOf } from '../../../web/call/index.ts'
import type { recordEvaluation } from '../api.ts'
import type { NotHeard } from '../../case/model.ts'
import type { CarriedOut, ChildPart, Decision, Effect, Helps, ToldTo } from '../model.ts'
import type { Plan } from './hooks.ts'
import { measureOf, measureWords } from './measure-draft.ts'
import type { MeasureDraft } from './measure-draft.ts'

/** What one guardian said, by id. */
export interface ParentSaid {
  readonly helps: Helps | ''
  readonly words: string
}
/** An evaluation that is being written. */
export interface EvaluationDraft extends Record<string, unknown> {
  readonly carriedOut: CarriedOut | ''
  readonly effect: Effect | ''
  readonly childHow: ChildPart['is']
  readonly weight: 'followed' | 'partly' | 'not_followed' | ''
  readonly weightWhy: string
  readonly childHelps: Helps | ''
  readonly childWords: string
  readonly childWhom: ToldTo
  readonly childNotHeard: string
  readonly childWhyNot: NotHeard | ''
  /** Empty while the suggestion stands. */
  readonly decision: Decision | ''
  readonly nextOn: string
  readonly words: string
  readonly parents: Readonly<Record<string, ParentSaid>>
  readonly instead: MeasureDraft
}

/** What somebody has written in it. */
export const evaluationWords = ({ weightWhy, childWords, childNotHeard, words, parents, instead }: EvaluationDraft) => [
  ...[weightWhy, childWords, childNotHeard, words, ...measureWords(instead)],
  ...Object.values(parents).map(one => one.words),
]

/** An empty evaluation; the child's words are there already when somebody has written them down. */
export const emptyEvaluation = (plan: Plan, instead: MeasureDraft): EvaluationDraft => ({
  ...({ carriedOut: '', effect: '', weight: '', childHelps: '', childWhyNot: '', decision: '' } as const),
  ...{ weightWhy: '', childWords: '', childNotHeard: '', words: '', parents: {} },
  childHow: plan.childView?.words ? 'view' : 'said',
  childWhom: 'own_service',
  nextOn: plan.proposedOn,
  instead,
})

/** What follows most often from an effect: a suggestion, nothing more. */
const suggested = (effect: EvaluationDraft['effect']): Decision | '' => {
  if (effect === '') return ''
  if (effect === 'goal_reached') return 'end'
  return effect === 'some' || effect === 'much' ? 'continue' : 'adjust'
}

/** The decision that stands. */
export const decisionOf = ({ decision, effect }: EvaluationDraft): Decision | '' => decision || suggested(effect)

/** What weight it had, with why where it was not followed. */
const weightOf = ({ weight, weightWhy }: EvaluationDraft) =>
  weight === '' || (weight !== 'followed' && !weightWhy.trim())
    ? undefined
    : { weight, ...(weightWhy.trim() && { because: weightWhy }) }

function childOf(draft: EvaluationDraft, plan: Plan): ChildPart | undefined {
  const weight = weightOf(draft)
  switch (draft.childHow) {
    case 'view':
      return plan.childView && weight ? { is: 'view', viewId: plan.childView.id, ...weight } : undefined
    case 'said': {
      const said = {
        ...(draft.childHelps && { helps: draft.childHelps }),
        ...(draft.childWords.trim() && { words: draft.childWords }),
      }
      const isSaid = 'helps' in said || 'words' in said
      return isSaid && weight ? { is: 'said', ...said, audience: draft.childWhom, ...weight } : undefined
    }
    case 'not_heard':
      return draft.childNotHeard.trim() && draft.childWhyNot
        ? { is: 'not_heard', reason: draft.childWhyNot, because: draft.childNotHeard }
        : undefined
  }
}

type Sent = Omit<InputOf<typeof recordEvaluation>, 'caseId' | 'measureId' | 'version'>

/** The evaluation as it is sent, or undefined while something is missing. */
export function evaluationOf(draft: EvaluationDraft, plan: Plan): Sent | undefined {
  const { carriedOut, effect } = draft
  const [decision, child] = [decisionOf(draft), childOf(draft, plan)]
  if (carriedOut === '' || effect === '' || decision === '' || !child) return undefined
  const goesOn = decision === 'continue' || decision === 'adjust'
  const replacement = decision === 'new' ? measureOf(draft.instead, plan.people) : undefined
  if ((goesOn && !draft.nextOn) || (decision === 'new' && !replacement)) return undefined
  const guardians = Object.entries(draft.parents).flatMap(([guardianId, { helps, words }]) =>
    helps || words.trim() ? [{ guardianId, ...(helps && { helps }), ...(words.trim() && { words }) }] : [],
  )
  return {
    ...{ carriedOut, effect, decision, child, guardians },
    nextOn: goesOn ? draft.nextOn : null,
    ...(draft.words.trim() && { words: draft.words }),
    ...(replacement && { replacement }),
  }
}
