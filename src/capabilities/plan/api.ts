import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day } from '../../kernel/time.ts'
import { NAMES_FOUND } from '../concern/model.ts'
import { EndedAs, Goal, GoalStatus, Look, Measure, NewMeasure, Title, TopicId, Whose, Words } from './model.ts'
import { EvaluationInput, OwnMeasure, ShownPlan } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const Versioned = z.object({ version: z.int() })
const measurePath = '/cases/{caseId}/measures/{measureId}'

const MeasureDone = Measure.pick({ id: true, version: true, status: true })
const theirMeasure = conflictWith(
  Measure.pick({ title: true, details: true, evaluateOn: true, status: true, version: true }),
)
const measureRefusals = refusals(
  'case.already_closed',
  'plan.topic_closed',
  'plan.responsible_unknown',
  'plan.goal_unknown',
  'plan.evaluated_before_start',
  'plan.evaluated_in_the_past',
)
const ended = refusals('plan.measure_ended')

/** Goals, measures and evaluations of a case, as this reader sees them. */
export const openPlan = read('plan.open', '/cases/{caseId}/plan', { ...inCase, trail: 'plan.opened' })
  .input(InCase)
  .output(ShownPlan)

const GoalText = z.object({
  whose: Whose,
  guardianId: Id.nullable().default(null),
  words: Words,
  area: z.string().max(60).nullable().default(null),
  sign: Words.nullable().default(null),
  targetOn: Day.nullable().default(null),
  topic: TopicId.default('plan'),
})
const goalRefusals = refusals(
  'case.already_closed',
  'plan.topic_closed',
  'plan.guardian_unknown',
  'plan.area_unknown',
  'plan.goal_incomplete',
)

/** Adds a goal in its owner's own words. */
export const addGoal = write('goal.add', '/cases/{caseId}/goals', { ...inCase, trail: 'goal.added' })
  .input(InCase.extend(GoalText.shape))
  .output(Goal.pick({ id: true, version: true }))
  .errors(goalRefusals)

/** An employee changes a goal, or says that it is reached or let go; never the words of the family. */
export const changeGoal = write('goal.change', '/cases/{caseId}/goals/{goalId}', { ...inCase, trail: 'goal.changed' })
  .input(InCase.extend({ goalId: Id, status: GoalStatus, ...GoalText.shape, ...Versioned.shape }))
  .output(Goal.pick({ id: true, version: true, status: true }))
  .errors(goalRefusals)
  .errors(refusals('plan.goal_not_yours'))
  .errors(conflictWith(Goal.pick({ words: true, sign: true, targetOn: true, status: true, version: true })))

/** Adds a measure with one responsible and a day of evaluation. */
export const addMeasure = write('measure.add', '/cases/{caseId}/measures', { ...inCase, trail: 'measure.added' })
  .input(InCase.extend(NewMeasure.shape))
  .output(MeasureDone)
  .errors(measureRefusals)

/** Changes what was agreed about a measure. */
export const changeMeasure = write('measure.change', measurePath, { ...inCase, trail: 'measure.changed' })
  .input(InCase.extend({ measureId: Id, ...NewMeasure.shape, ...Versioned.shape }))
  .output(MeasureDone)
  .errors(measureRefusals)
  .errors(refusals('plan.names_sibling'))
  .errors(ended)
  .errors(theirMeasure)

/** Starts a planned measure today. */
export const startMeasure = write('measure.start', `${measurePath}/start`, { ...inCase, trail: 'measure.started' })
  .input(InCase.extend({ measureId: Id, ...Versioned.shape }))
  .output(MeasureDone)
  .errors(ended)
  .errors(theirMeasure)

/** Ends a measure without an evaluation. */
export const endMeasure = write('measure.end', `${measurePath}/end`, { ...inCase, trail: 'measure.ended' })
  .input(InCase.extend({ measureId: Id, endedAs: EndedAs.exclude(['case_closed']), ...Versioned.shape }))
  .output(MeasureDone)
  .errors(ended)
  .errors(theirMeasure)

/** Evaluates a measure: done, effect, the three views, what next. */
export const recordEvaluation = write('evaluation.record', `${measurePath}/evaluations`, {
  ...inCase,
  trail: 'evaluation.recorded',
})
  .input(InCase.extend({ measureId: Id, ...EvaluationInput.shape, ...Versioned.shape }))
  .output(z.object({ id: Id, measure: MeasureDone, replacedBy: Id.nullable() }))
  .errors(measureRefusals)
  .errors(ended)
  .errors(
    refusals(
      'plan.next_date_missing',
      'plan.replacement_missing',
      'plan.guardian_unknown',
      'plan.child_missing',
      'voice.why_missing',
    ),
  )
  .errors(theirMeasure)

/** The measures that my service owns, with no child in them. */
export const listOwn = read('plan.own', '/plan/own', { login: 'substantial', trail: 'plan.own_listed', about: 'actor' })
  .input(z.object({ limit: inAddress(z.int().min(1).max(100).default(50)) }))
  .output(
    z.object({
      measures: z.array(OwnMeasure),
      people: z.array(z.object({ id: Id, name: z.string() })),
      proposedOn: Day,
    }),
  )

/** A measure for a group has no child in it: no identity number, and names only when the writer says whose they are. */
const NamesAreFine = { namesAreFine: z.boolean().default(false) }
const aboutSomebody = { ...refusals('concern.identity_number'), ...NAMES_FOUND }

/** Adds a measure for a group, owned by my service. */
export const addOwn = write('plan.addOwn', '/plan/own', {
  login: 'substantial',
  trail: 'plan.own_added',
  about: 'actor',
})
  .input(
    NewMeasure.omit({ goalId: true, topic: true }).extend({
      forGroup: Title.nullable().default(null),
      ...NamesAreFine,
    }),
  )
  .output(MeasureDone)
  .errors(measureRefusals)
  .errors(aboutSomebody)

/** Starts a planned measure of my service today. */
export const startOwn = write('plan.startOwn', '/plan/own/{measureId}/start', {
  login: 'substantial',
  trail: 'plan.own_started',
  about: 'actor',
})
  .input(z.object({ measureId: Id, ...Versioned.shape }))
  .output(MeasureDone)
  .errors(ended)
  .errors(theirMeasure)

/** Evaluates a measure of my service. */
export const evaluateOwn = write('plan.evaluateOwn', '/plan/own/{measureId}/evaluations', {
  login: 'substantial',
  trail: 'plan.own_evaluated',
  about: 'actor',
})
  .input(Look.omit({ guardians: true }).extend({ measureId: Id, ...Versioned.shape, ...NamesAreFine }))
  .output(z.object({ id: Id, measure: MeasureDone }))
  .errors(ended)
  .errors(aboutSomebody)
  .errors(refusals('plan.next_date_missing', 'plan.replacement_missing', 'plan.guardian_unknown', 'plan.child_missing'))
  .errors(refusals('voice.why_missing'))
  .errors(theirMeasure)
