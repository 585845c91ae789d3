import type { Actor } from '../../kernel/actor.ts'
import type { Policy } from '../../kernel/policy.ts'
import { allow, deny } from '../../kernel/policy.ts'
import type { CaseSubject } from '../case/model.ts'
import { shownTo } from '../sight/model.ts'
import type { Invitee, Meeting } from './model.ts'

/** A meeting in its case, with those who are called. */
export interface MeetingSubject {
  readonly inCase: CaseSubject
  readonly meeting: Meeting
  readonly invitees: readonly Invitee[]
}

/** The actor among those who are called. */
export const inviteeOf = (actor: Actor, invitees: readonly Invitee[]): Invitee | undefined => {
  const kind = actor.kind === 'employee' ? 'employee' : actor.role === 'youth' ? 'child' : 'guardian'
  return invitees.find(one => one.kind === kind && one.personId === actor.id)
}

/** Whoever sees the meetings of the case sees this one. */
export const maySeeMeeting: Policy<MeetingSubject> = (actor, { inCase, meeting }, now) =>
  shownTo(actor, inCase.sight, now, meeting) ? allow('meeting.shown') : deny('meeting.not_shown')

/** Employees who see a meeting lead it: move, cancel, write minutes, decide. */
export const mayLeadMeeting: Policy<MeetingSubject> = (actor, subject, now) => {
  const seen = maySeeMeeting(actor, subject, now)
  return seen.allowed && actor.kind !== 'employee' ? deny('case.not_employee') : seen
}

/** Whoever is called answers; an employee also writes down what another said by phone. */
export const mayAnswer: Policy<MeetingSubject> = (actor, subject, now) => {
  const seen = maySeeMeeting(actor, subject, now)
  if (!seen.allowed || actor.kind === 'employee') return seen
  return inviteeOf(actor, subject.invitees) ? allow('meeting.called') : deny('meeting.not_called')
}

/** Guardians and the youth say what they think of the minutes; an employee writes down what was said on paper or by phone. */
export const mayRespond: Policy<MeetingSubject> = maySeeMeeting
