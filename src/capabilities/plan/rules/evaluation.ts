import type { NewId } from '../../../kernel/ids.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Audience } from '../../sight/model.ts'
import type { Weight } from '../../voice/model.ts'
import type { ChildPart, Decision, Effect, EndedAs, Evaluation, Look, Measure, MeasureView, ToldTo } from '../model.ts'
import { ended, staleOrEnded } from './measure.ts'

/** Who evaluates, and what is known about those whose views are given. */
export interface Evaluating {
  readonly by: { readonly kind: 'employee' | 'family'; readonly whose: MeasureView['whose']; readonly id: string }
  readonly serviceId: string | null
  /** Null for a system measure: no child in it. */
  readonly childId: string | null
  /** Whether the view that is named is there, was given before a decision, and is told to the evaluator. */
  readonly childViewIsKnown: boolean
  readonly guardianIds: readonly string[]
  readonly hasReplacement: boolean
  readonly now: Date
  readonly newId: NewId
}

/** What an evaluation leaves behind. */
export interface Evaluated {
  readonly evaluation: Evaluation
  readonly views: readonly MeasureView[]
  readonly measure: Measure
}

const GOES_ON: readonly Decision[] = ['continue', 'adjust']

/** Evaluates a measure: done or not, what came of it, the three views, and what happens next. */
export function evaluate(
  measure: Measure,
  version: number,
  look: Look,
  child: ChildPart | undefined,
  evaluating: Evaluating,
) {
  const wrong = staleOrEnded(measure, version) ?? wrongIn(look, child, evaluating)
  if (wrong) return wrong
  const id = evaluating.newId()
  const childSaid = child?.is === 'said' ? child : undefined
  const views = viewsOf(measure, id, look, childSaid, evaluating)
  const evaluation: Evaluation = {
    id,
    measureId: measure.id,
    caseId: measure.caseId,
    evaluatedOn: dayOf(evaluating.now),
    carriedOut: look.carriedOut,
    effect: look.effect,
    decision: look.decision,
    nextOn: GOES_ON.includes(look.decision) ? look.nextOn : null,
    childViewId: child?.is === 'view' ? child.viewId : null,
    childSaidId: views.find(view => view.whose === 'child')?.id ?? null,
    childNotHeard: child?.is === 'not_heard' ? child.because : null,
    notHeard: child?.is === 'not_heard' ? child.reason : null,
    byKind: evaluating.by.kind,
    byId: evaluating.by.id,
    at: evaluating.now,
  }
  return { evaluation, views, measure: after(measure, look, evaluating.now) } satisfies Evaluated
}

function wrongIn(look: Look, child: ChildPart | undefined, evaluating: Evaluating) {
  const today = dayOf(evaluating.now)
  if (GOES_ON.includes(look.decision) && (look.nextOn === null || look.nextOn <= today))
    return refuse('plan.next_date_missing')
  if (look.decision === 'new' && !evaluating.hasReplacement) return refuse('plan.replacement_missing')
  if (look.guardians.some(one => !evaluating.guardianIds.includes(one.guardianId)))
    return refuse('plan.guardian_unknown')
  return evaluating.childId === null ? undefined : wrongAboutChild(child, evaluating)
}

/** No evaluation without the child's view and its weight, or why it was not got. */
function wrongAboutChild(child: ChildPart | undefined, { childViewIsKnown, by }: Evaluating) {
  if (child === undefined && by.whose !== 'child') return refuse('plan.child_missing')
  if (child?.is === 'said' && child.helps === undefined && child.words === undefined)
    return refuse('plan.child_missing')
  if (child === undefined || child.is === 'not_heard') return undefined
  if (child.is === 'view' && !childViewIsKnown) return refuse('plan.child_missing')
  // What one of the family does at home is decided on by those who help.
  if (child.weight === undefined) return by.kind === 'employee' ? refuse('plan.child_missing') : undefined
  return child.weight !== 'followed' && child.because === undefined ? refuse('voice.why_missing') : undefined
}

const after = (measure: Measure, look: Look, now: Date): Measure => {
  if (!GOES_ON.includes(look.decision)) return ended(measure, endOf(look), now)
  return { ...measure, status: 'running', evaluateOn: look.nextOn ?? measure.evaluateOn, version: measure.version + 1 }
}

const WITHOUT_EFFECT: readonly Effect[] = ['worse', 'none']

const endOf = ({ decision, effect }: Look): EndedAs => {
  if (decision === 'new') return 'replaced'
  if (effect === 'goal_reached') return 'goal_reached'
  return WITHOUT_EFFECT.includes(effect) ? 'no_effect' : 'not_needed'
}

interface SaidBy {
  readonly helps?: MeasureView['helps'] | undefined
  readonly words?: string | undefined
  readonly audience?: ToldTo | undefined
  readonly weight?: Weight | undefined
  readonly because?: string | undefined
}

function viewsOf(
  measure: Measure,
  evaluationId: string,
  look: Look,
  childSaid: SaidBy | undefined,
  evaluating: Evaluating,
): readonly MeasureView[] {
  const { by, childId } = evaluating
  const view = (whose: MeasureView['whose'], personId: string, said: SaidBy): MeasureView => {
    const audience = whose === 'child' ? audienceOfChild(by.whose, said.audience) : audienceOf(whose, measure.audience)
    return {
      id: evaluating.newId(),
      measureId: measure.id,
      evaluationId,
      whose,
      personId,
      helps: said.helps ?? null,
      words: said.words ?? null,
      writtenBy: personId === by.id ? null : by.id,
      at: evaluating.now,
      topic: measure.topic,
      audience,
      notFor: audience === 'not_guardian' ? measure.notFor : null,
      serviceId: evaluating.serviceId,
      weight:
        said.weight === undefined || by.kind === 'family'
          ? null
          : { weight: said.weight, because: said.because ?? null },
    }
  }
  const own = look.words === undefined && by.whose !== 'child' ? [] : [view(by.whose, by.id, ownSaid(look))]
  const child = childSaid && childId !== null && by.whose !== 'child' ? [view('child', childId, childSaid)] : []
  const guardians = look.guardians
    .filter(one => one.helps !== undefined || one.words !== undefined)
    .map(one => view('guardian', one.guardianId, one))
  return [...own, ...child, ...guardians]
}

const EFFECT_HELPS = { worse: 'no', none: 'no', some: 'some', much: 'yes', goal_reached: 'yes' } as const
const ownSaid = (look: Look): SaidBy => ({ helps: EFFECT_HELPS[look.effect], words: look.words })

/** One home's words are not shown to the other: a guardian's view is for the helpers and for the guardian alone. */
export const audienceOf = (whose: MeasureView['whose'], ofMeasure: Audience): Audience =>
  whose === 'guardian' ? 'team' : ofMeasure

/**
 * A child's words go only to those the child names; without a word from the child, not to the guardians. What a
 * guardian says for the child is for the helpers and for that guardian alone.
 */
export function audienceOfChild(writer: MeasureView['whose'], named: ToldTo | undefined): Audience {
  if (writer === 'guardian') return 'team'
  return named ?? (writer === 'child' ? 'not_guardians' : 'own_service')
}

/** How many evaluations without effect there are in a row at the end, and since when; all measures of a case together. */
export function withoutEffect(evaluations: readonly Pick<Evaluation, 'effect' | 'at'>[]) {
  const latestFirst = evaluations.toReversed().toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const broken = latestFirst.findIndex(one => !WITHOUT_EFFECT.includes(one.effect))
  const run = broken === -1 ? latestFirst : latestFirst.slice(0, broken)
  return { inARow: run.length, since: run.at(-1)?.at ?? null }
}
