import type { Actor, ChildActor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { eyesAt } from '../child-screen/access.ts'
import { maySee, maySeeTopic, shownTo } from '../sight/model.ts'
import type { Goal, Measure, StandingView } from './model.ts'

/** A measure in its case. */
export interface MeasureSubject {
  readonly inCase: CaseSubject
  readonly measure: Measure
}
/** A goal in its case. */
export interface GoalSubject {
  readonly inCase: CaseSubject
  readonly goal: Goal
}

/** What somebody said of a measure, in its case. */
export interface SaidSubject {
  readonly inCase: CaseSubject
  readonly view: StandingView
}

/** Whether this is the one person who is responsible. A youth acts by the child's own id. */
export const isResponsible = (actor: Actor, { responsible }: Pick<Measure, 'responsible'>): boolean => {
  if (responsible.id !== actor.id) return false
  if (actor.kind === 'employee') return responsible.kind === 'employee'
  return responsible.kind === (actor.role === 'youth' ? 'child' : 'guardian')
}

/** Whoever is shown a measure may say what it does. */
export const maySayOf: Policy<MeasureSubject> = (actor, { inCase, measure }, now) =>
  shownTo(actor, inCase.sight, now, measure) ? allow('plan.shown') : deny('plan.not_shown')

/**
 * Whoever of the family said something of a measure takes it back, also in a case that is closed. What was said in looking back at it is part
 * of what was decided there, and stands.
 */
export const mayUnsay: Policy<SaidSubject> = (actor, { inCase, view }, now) => {
  if (actor.kind !== 'family' || view.personId !== actor.id) return deny('own_word.not_writer')
  if ((actor.role === 'youth') !== (view.whose === 'child')) return deny('own_word.not_writer')
  if (view.evaluationId !== null || view.takenBack) return deny('own_word.stands')
  return maySee(actor, inCase, now).allowed ? allow('own_word.own') : deny('sight.no_ground')
}

/** Whether a measure is shown at a screen that was handed over: to the child, and also to whoever handed it over and may look at it. */
export const isForChild = (actor: ChildActor, { inCase, measure }: MeasureSubject, now: Date): boolean =>
  eyesAt(actor).every(one => shownTo(one, inCase.sight, now, measure))

/** Employees who are shown a measure may change it. */
export const mayChangeMeasure: Policy<MeasureSubject> = (actor, subject, now) => {
  const shown = maySayOf(actor, subject, now)
  return shown.allowed && actor.kind !== 'employee' ? deny('case.not_employee') : shown
}

/** Employees in the case start a measure and evaluate it, and so does the one responsible: also a guardian or the youth, in the portal. */
export const mayEvaluate: Policy<MeasureSubject> = (actor, subject, now) => {
  const changes = mayChangeMeasure(actor, subject, now)
  if (changes.allowed || changes.reason !== 'case.not_employee') return changes
  return isResponsible(actor, subject.measure) ? allow('plan.responsible') : deny('plan.not_responsible')
}

/** Whether it is somebody's of the family own goal: who wrote it, or the one for whom an employee wrote it down. */
export const isOwnGoal = (actor: Actor, { inCase, goal }: GoalSubject): boolean => {
  if (actor.kind !== 'family') return false
  if (goal.serviceId === null) return goal.addedBy === actor.id
  return actor.role === 'youth' ? goal.whose === 'child' && actor.id === inCase.child.id : goal.guardianId === actor.id
}

/** Employees who are shown a goal say where it stands and how it will be seen; its words, when it is the family's, only who wrote them. */
export const mayChangeGoal: Policy<GoalSubject> = (actor, { inCase, goal }, now) => {
  if (!shownTo(actor, inCase.sight, now, goal)) return deny('plan.not_shown')
  return actor.kind === 'employee' ? allow('plan.shown') : deny('case.not_employee')
}

/** The family adds its own goals, employees any: whoever sees the plan. */
export const mayAddGoal: Policy<CaseSubject> = maySeeTopic('plan')

/** Measures without a child are kept by the employees of the service that owns them. */
export const mayKeepOwn: Policy<Pick<Measure, 'ownerServiceId'>> = (actor, { ownerServiceId }) =>
  actor.kind === 'employee' && actor.serviceId === ownerServiceId
    ? allow('plan.own_service')
    : deny('plan.other_service')

/** Whether the actor works here: for the list of the service's own measures. */
export const mayListOwn: Policy<null> = actor =>
  actor.kind === 'employee' ? allow('plan.own_service') : deny('plan.not_employee')
