import type { ChildActor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { mayActInCase } from '../case/access.ts'
import type { CaseSubject } from '../case/model.ts'
import { mayAtScreen } from '../child-screen/access.ts'
import { maySee } from '../sight/model.ts'

/** Somebody's ask or answer in its case. */
export interface OwnSubject {
  readonly inCase: CaseSubject
  /** Whose it is. */
  readonly personId: string
}

/** Whoever of the family sees the case is asked what they think; nobody who works here reads or answers here. */
export const mayBeAsked: Policy<CaseSubject> = (actor, subject, now) =>
  actor.kind === 'family' ? maySee(actor, subject, now) : deny('feedback.not_family')

/** What somebody is asked and answers is that one's alone; also in a case that is closed. */
export const mayOwn: Policy<OwnSubject> = (actor, { inCase, personId }, now) =>
  actor.id === personId ? mayBeAsked(actor, inCase, now) : deny('feedback.not_own')

/** An answer is taken back by who gave it, also by one who no longer sees the case: it is that one's, not the case's. */
export const mayTakeBack: Policy<Pick<OwnSubject, 'personId'>> = (actor, { personId }) =>
  actor.kind === 'family' && actor.id === personId ? allow('feedback.own') : deny('feedback.not_own')

/** Whoever works in the case reads what is shown to that one by name; the reader is asked for with each row. */
export const mayReadShown: Policy<CaseSubject> = mayActInCase

/** The child, at a screen that is handed over. */
export const mayAnswerAtScreen: Policy<CaseSubject, ChildActor> = mayAtScreen

/** May this employee read what came of it in numbers: a leader of the own unit, and the coordinating unit of the municipality? */
export const mayReadResults: Policy<null> = actor =>
  actor.kind === 'employee' && (actor.role === 'leader' || actor.role === 'coordinating_unit')
    ? allow('feedback.results')
    : deny('feedback.results_not')

/** Whether somebody is to be asked at all is said by that one of the family, who reads what it has answered wherever that was. */
export const mayForSelf: Policy<null> = actor =>
  actor.kind === 'family' ? allow('feedback.own') : deny('feedback.not_family')

/** A child's answer at a screen. */
export interface AtScreenSubject extends OwnSubject {
  readonly at: Date
}

/** At a screen the child takes back what it has answered there since it was handed over; what it said before is there for nobody. */
export const mayTakeBackAtScreen: Policy<AtScreenSubject, ChildActor> = (actor, { inCase, personId, at }, now) =>
  personId === actor.id && at >= actor.handed.since ? mayAtScreen(actor, inCase, now) : deny('feedback.not_of_screen')
