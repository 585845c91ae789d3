import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/time.ts'
import type { CaseSubject } from '../../case/model.ts'
import type { Settings } from '../../organisation/model.ts'
import { offered } from '../../settings/model.ts'
import { shownTo } from '../../sight/model.ts'
import { spoken } from '../../voice/model.ts'
import type { ChildView, WeightGiven } from '../../voice/model.ts'
import { isOwnGoal, mayChangeGoal, mayChangeMeasure, mayEvaluate, maySayOf, mayUnsay } from '../access.ts'
import type { Evaluation, Goal, Measure, Responsible, StandingView } from '../model.ts'
import type { ShownEvaluation, ShownGoal, ShownMeasure, ShownPlan, ShownView } from '../shown-model.ts'
import { withoutEffect } from './evaluation.ts'
import { mayReword } from './goal.ts'

/** All that is kept of the plan of a case. */
export interface Known {
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
  readonly evaluations: readonly Evaluation[]
  readonly views: readonly StandingView[]
  readonly childViews: readonly ChildView[]
  readonly weights: readonly WeightGiven[]
}

/** Who reads, when, and what everybody is called. */
export interface Reading {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly now: Date
  readonly names: ReadonlyMap<string, string>
  readonly settings: Settings
  readonly proposedOn: Day
  readonly candidates: readonly (Responsible & { readonly name: string; readonly place: string | null })[]
}

/** The plan as one reader sees it: what is not told to the reader is not there, and nothing tells that it is. */
export function show(known: Known, reading: Reading): ShownPlan {
  const { actor, inCase, now, settings, proposedOn } = reading
  const told = {
    ...known,
    childViews: known.childViews.filter(view => shownTo(actor, inCase.sight, now, spoken(view))),
  }
  const measures = known.measures.filter(measure => shownTo(actor, inCase.sight, now, measure))
  const goals = known.goals.filter(goal => shownTo(actor, inCase.sight, now, goal))
  const forms = actor.kind === 'employee'
  return {
    childName: inCase.child.name,
    goals: goals.map(goal => showGoal(goal, reading)).toSorted(familyFirst),
    measures: measures.map(measure => showMeasure(measure, told, reading)),
    stalled: stalled(known.evaluations, measures, settings),
    childView: latestView(told.childViews),
    proposedOn,
    people: forms ? reading.candidates.map(one => ({ ...one, me: one.id === actor.id })) : [],
    areas: offered(settings.developmentAreas),
    topics: forms ? settings.topics : [],
  }
}

const familyFirst = (a: ShownGoal, b: ShownGoal) => Number(a.whose === 'services') - Number(b.whose === 'services')

function showGoal(goal: Goal, { actor, inCase, now, names }: Reading): ShownGoal {
  const owner = goal.whose === 'child' ? inCase.child.name : (names.get(goal.guardianId ?? '') ?? null)
  const change = mayChangeGoal(actor, { inCase, goal }, now).allowed
  const own = isOwnGoal(actor, { inCase, goal })
  return { ...goal, owner, own, may: { change, words: change && mayReword(goal, actor.id) } }
}

function showMeasure(measure: Measure, known: Known, reading: Reading): ShownMeasure {
  const { actor, inCase, now, names } = reading
  const subject = { inCase, measure }
  const evaluations = known.evaluations.filter(one => one.measureId === measure.id)
  const since = evaluations.at(-1)?.at
  const views = known.views.filter(
    one => one.measureId === measure.id && one.evaluationId === null && (since === undefined || one.at > since),
  )
  const isOpen = measure.status !== 'ended' && inCase.childCase.status !== 'closed'
  return {
    ...measure,
    responsible: {
      ...measure.responsible,
      name: names.get(measure.responsible.id) ?? '',
      me: measure.responsible.id === actor.id,
    },
    evaluations: evaluations.map((one, at) => showEvaluation(one, evaluations[at - 1], known, reading)),
    views: views.flatMap(one => showView(one, reading)),
    may: {
      change: isOpen && mayChangeMeasure(actor, subject, now).allowed,
      evaluate: isOpen && mayEvaluate(actor, subject, now).allowed,
      say: isOpen && maySayOf(actor, subject, now).allowed,
    },
  }
}

/** What a person said is always shown to that person, and what a guardian wrote for the child to that guardian. */
function showView(view: StandingView, { actor, inCase, now, names }: Reading): ShownView[] {
  const me = view.personId === actor.id
  if (view.takenBack && !me) return []
  const mine = me || (actor.kind === 'family' && view.writtenBy === actor.id)
  // Who is kept from what the child has said is kept from what the child says of a measure.
  if (!mine && !shownTo(actor, inCase.sight, now, { ...view, spoken: view.whose === 'child' })) return []
  const { whose, helps, words, at, weight, takenBack } = view
  const id = mayUnsay(actor, { inCase, view }, now).allowed ? view.id : null
  const audience = actor.kind === 'employee' || me ? view.audience : null
  return [{ id, whose, name: names.get(view.personId) ?? '', helps, words, at, me, audience, weight, takenBack }]
}

/** With what was said in it, and what was said since the one before it. */
function showEvaluation(
  evaluation: Evaluation,
  before: Evaluation | undefined,
  known: Known,
  reading: Reading,
): ShownEvaluation {
  const views = known.views.filter(one => one.measureId === evaluation.measureId && isSaidFor(one, evaluation, before))
  const view = known.childViews.find(one => one.id === evaluation.childViewId)
  const weight = known.weights.find(one => one.decisionId === evaluation.id)
  return {
    ...evaluation,
    by: reading.names.get(evaluation.byId) ?? '',
    childHeard: evaluation.childNotHeard === null,
    ...(isToldWhyNot(evaluation, reading.actor) ? {} : { childNotHeard: null, notHeard: null }),
    childWords: view?.words ?? null,
    weight: view && weight ? { weight: weight.weight, because: weight.because } : null,
    views: views.flatMap(one => showView(one, reading)),
  }
}

/** Why the child was not heard may tell of the other home, or of danger: guardians read only what they wrote themselves. */
const isToldWhyNot = ({ byId }: Evaluation, actor: Actor): boolean => actor.role !== 'guardian' || byId === actor.id

const isSaidFor = (view: StandingView, evaluation: Evaluation, before: Evaluation | undefined): boolean =>
  view.evaluationId === evaluation.id ||
  (view.evaluationId === null && view.at <= evaluation.at && (before === undefined || view.at > before.at))

function stalled(evaluations: readonly Evaluation[], shown: readonly Measure[], settings: Settings) {
  const ids = new Set(shown.map(one => one.id))
  const { inARow, since } = withoutEffect(evaluations.filter(one => ids.has(one.measureId)))
  return since !== null && inARow >= settings.unsuccessfulEvaluations ? { inARow, since } : null
}

/** The latest view before a decision; where the child lets others know a part, that part: an evaluation is read by all. */
function latestView(views: readonly ChildView[]) {
  const [latest] = views.filter(one => one.moment !== 'everyday')
  const view = views.find(one => one.partOf !== null && one.partOf === latest?.id) ?? latest
  return view ? { id: view.id, words: view.words, talkedOn: view.talkedOn, notHeard: view.notHeard } : null
}
