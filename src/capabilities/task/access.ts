import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import { isHolder, mayLead } from '../case/access.ts'
import { isResponsible, mayChangeMeasure, maySayOf } from '../plan/access.ts'
import type { MeasureSubject } from '../plan/access.ts'
import type { Task } from './model.ts'

/** What somebody was asked, with its measure and case. */
export interface TaskSubject extends MeasureSubject {
  readonly task: Task
}

/** Whether this is whoever is asked. */
export const isAsked = (actor: Actor, task: Pick<Task, 'to'>): boolean => isResponsible(actor, { responsible: task.to })

/** Whoever is asked answers, who is shown the measure; for one of the family also who leads the work writes the answer down. */
export const mayAnswerTask: Policy<TaskSubject> = (actor, subject, now) => {
  const shown = maySayOf(actor, subject, now)
  if (!shown.allowed) return shown
  if (isAsked(actor, subject.task)) return allow('task.asked')
  if (subject.task.to.kind === 'employee') return deny('task.not_asked')
  return mayLead(actor, subject.inCase, now)
}

/** Who asked, and who leads the work, may take the question back. */
export const mayTakeBackTask: Policy<TaskSubject> = (actor, subject, now) => {
  const changes = mayChangeMeasure(actor, subject, now)
  if (!changes.allowed || actor.id === subject.task.askedBy) return changes
  return mayLead(actor, subject.inCase, now)
}

/** Who may give a measure to another may also ask the same one anew. */
export const mayAskAgain: Policy<TaskSubject> = mayChangeMeasure

/** Why somebody said no is read by that one, who asked, and who leads the work: it may be about the one who says it. */
export const readsWhy = (actor: Actor, subject: TaskSubject, now: Date): boolean =>
  isAsked(actor, subject.task) ||
  (actor.kind === 'employee' && actor.id === subject.task.askedBy) ||
  isHolder(actor, subject.inCase) ||
  mayLead(actor, subject.inCase, now).allowed
