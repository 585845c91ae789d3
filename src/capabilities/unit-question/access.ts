import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActOn, mayLead, mayLookInCase } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { maySeeTopic } from '../sight/model.ts'
import { IN_TEAM } from './model.ts'
import type { UnitQuestion } from './model.ts'

const { topic } = IN_TEAM

/** May this employee read what the coordinating unit was asked in a case: sees its plan, as one who helps? */
export const mayReadAsked: Policy<CaseSubject> = (actor, inCase, now) => {
  const looks = mayLookInCase(actor, inCase, now)
  return looks.allowed ? maySeeTopic(topic)(actor, inCase, now) : looks
}

/** May this employee ask the coordinating unit: the holder, and whoever acts in the plan of the case? */
export const mayAskUnit: Policy<CaseSubject> = mayActOn(topic)

/** A question with its case. */
export interface QuestionSubject {
  readonly inCase: CaseSubject
  readonly question: UnitQuestion
  /** The actor is kept away from the child. */
  readonly kin: boolean
  /** The actor's service is the coordinating unit. */
  readonly ofUnit: boolean
}

/** May this employee take a question back: asked it and still acts in the case, or leads the work? */
export const mayTakeBack: Policy<Pick<QuestionSubject, 'inCase' | 'question'>> = (actor, { inCase, question }, now) => {
  const acts = mayAskUnit(actor, inCase, now)
  if (!acts.allowed || actor.id === question.askedBy) return acts
  return mayLead(actor, inCase, now)
}

/** May this employee read what the coordinating unit is asked: is of it, or leads it, or was asked for want of one? */
export const mayReadForUnit: Policy<{ readonly ofUnit: boolean }> = (actor, { ofUnit }) => {
  if (actor.kind !== 'employee') return deny('unit_question.not_coordinating_unit')
  const isOfUnit = actor.role === 'coordinating_unit' || (actor.role === 'leader' && ofUnit)
  return isOfUnit ? allow('unit_question.coordinating_unit') : allow('unit_question.own')
}

/** May this employee answer for the coordinating unit: is of it or leads it, or it was put to this one? Never about own family. */
export const mayAnswerForUnit: Policy<Pick<QuestionSubject, 'question' | 'kin' | 'ofUnit'>> = (
  actor,
  { question, kin, ofUnit },
) => {
  if (kin) return deny('sight.kin')
  if (actor.kind !== 'employee') return deny('unit_question.not_coordinating_unit')
  if (actor.role === 'coordinating_unit' || (actor.role === 'leader' && ofUnit))
    return allow('unit_question.coordinating_unit')
  return question.toId === actor.id ? allow('unit_question.asked') : deny('unit_question.not_coordinating_unit')
}
