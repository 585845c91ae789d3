import * as z from 'zod'
import { conflictWith, inAddress, read, refusals, write } from '../../kernel/declare.ts'
import { Id } from '../../kernel/ids.ts'
import { Day, Instant } from '../../kernel/time.ts'
import { NewMeasure } from '../plan/model.ts'
import { AgendaPoint, AnswerKind, InviteeKind, Line, Meeting, MeetingKind, MinutesItem, Words } from './model.ts'
import { ListedMeeting, Proposal, ShownMeeting } from './shown-model.ts'

const inCase = { login: 'substantial', about: 'case' } as const
const InCase = z.object({ caseId: Id })
const OfMeeting = InCase.extend({ meetingId: Id })
const Versioned = z.object({ version: z.int() })
const path = '/cases/{caseId}/meetings/{meetingId}'

/** A local time of day, `09:30`. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const When = z.object({ on: Day, from: Time, to: Time, place: Line.nullable().default(null) })
const Done = Meeting.pick({ id: true, version: true, state: true })
const theirMeeting = conflictWith(
  Meeting.pick({ place: true, state: true, version: true }).extend({ startsAt: Instant, endsAt: Instant }),
)

/** Who can be called, and an agenda from what is open. */
export const proposeMeeting = read('meeting.propose', '/cases/{caseId}/meetings/proposal', {
  ...inCase,
  trail: 'meeting.proposed',
})
  .input(InCase)
  .output(Proposal)

/** Calls a meeting; the guardians are always asked. */
export const callMeeting = write('meeting.call', '/cases/{caseId}/meetings', { ...inCase, trail: 'meeting.called' })
  .input(
    InCase.extend({
      kind: MeetingKind,
      purpose: Words,
      ...When.shape,
      minutesBy: Id,
      interpreterLanguage: z.string().max(20).nullable().default(null),
      chosen: z.array(z.object({ kind: InviteeKind.exclude(['guest']), personId: Id })).max(50),
      guests: z.array(Line).max(10).default([]),
      agenda: z.array(AgendaPoint).min(1).max(40),
    }),
  )
  .output(Done)
  .errors(refusals('case.already_closed', 'meeting.has_been', 'meeting.ends_before_start', 'meeting.invitee_unknown'))

/** The meetings of a case, the latest first. */
export const listMeetings = read('meeting.list', '/cases/{caseId}/meetings', { ...inCase, trail: 'meeting.listed' })
  .input(InCase.extend({ limit: inAddress(z.int().min(1).max(100).default(30)) }))
  .output(z.object({ childName: z.string(), meetings: z.array(ListedMeeting) }))

/** One meeting: before, under way and after. Opening it as one who is called is the read receipt. */
export const openMeeting = read('meeting.open', '/meetings/{meetingId}', {
  login: 'substantial',
  trail: 'meeting.opened',
  about: 'actor',
})
  .input(z.object({ meetingId: Id }))
  .output(ShownMeeting)

const notNow = refusals('meeting.cancelled', 'meeting.has_been')

/** Answers an invitation; an employee also for somebody who said it by phone or face to face. */
export const answerMeeting = write('meeting.answer', `${path}/answers`, { ...inCase, trail: 'meeting.answered' })
  .input(OfMeeting.extend({ answer: AnswerKind, words: Words.optional(), inviteeId: Id.optional() }))
  .output(z.object({ id: Id }))
  .errors(notNow)
  .errors(refusals('meeting.invitee_unknown'))

/** Moves a meeting; everybody is asked anew. */
export const moveMeeting = write('meeting.move', `${path}/move`, { ...inCase, trail: 'meeting.moved' })
  .input(OfMeeting.extend({ ...When.shape, ...Versioned.shape }))
  .output(Done)
  .errors(notNow)
  .errors(refusals('meeting.held', 'meeting.ends_before_start'))
  .errors(theirMeeting)

/** Says that an interpreter is ordered for the time that stands, or takes it back. */
export const noteInterpreter = write('meeting.interpreter', `${path}/interpreter`, {
  ...inCase,
  trail: 'meeting.interpreter_noted',
})
  .input(OfMeeting.extend({ ordered: z.boolean(), ...Versioned.shape }))
  .output(Done)
  .errors(notNow)
  .errors(refusals('meeting.held'))
  .errors(theirMeeting)

/** Cancels a meeting, with why. */
export const cancelMeeting = write('meeting.cancel', `${path}/cancel`, { ...inCase, trail: 'meeting.cancelled' })
  .input(OfMeeting.extend({ because: Words, ...Versioned.shape }))
  .output(Done)
  .errors(refusals('meeting.cancelled', 'meeting.held'))
  .errors(theirMeeting)

/** Adds a point while the meeting is prepared or held. */
export const addPoint = write('meeting.addPoint', `${path}/agenda`, { ...inCase, trail: 'meeting.point_added' })
  .input(OfMeeting.extend({ words: Line }))
  .output(z.object({ id: Id }))
  .errors(refusals('meeting.cancelled'))

/** What is decided becomes a measure, with one responsible and a day. */
export const decide = write('meeting.decide', `${path}/measures`, { ...inCase, trail: 'meeting.decided' })
  .input(OfMeeting.extend(NewMeasure.shape))
  .output(z.object({ id: Id }))
  .errors(
    refusals(
      'case.already_closed',
      'meeting.cancelled',
      'plan.topic_closed',
      'plan.responsible_unknown',
      'plan.goal_unknown',
      'plan.evaluated_before_start',
      'plan.evaluated_in_the_past',
    ),
  )

/** Writes the minutes; a correction is a new version with why, and the family is asked anew. */
export const saveMinutes = write('minutes.save', `${path}/minutes`, { ...inCase, trail: 'minutes.saved' })
  .input(
    OfMeeting.extend({
      items: z.array(MinutesItem).max(60),
      attended: z.array(Id).max(60),
      nextMeeting: Line.nullable().default(null),
      because: Words.nullable().default(null),
      ...Versioned.shape,
    }),
  )
  .output(Done.extend({ minutesVersion: z.int() }))
  .errors(
    refusals(
      'meeting.cancelled',
      'meeting.not_begun',
      'meeting.minutes_empty',
      'meeting.why_corrected',
      'meeting.view_unweighed',
      'meeting.invitee_unknown',
    ),
  )
  .errors(theirMeeting)

/** Says why nobody of the family was at a meeting that has been. */
export const explainAbsence = write('meeting.explainAbsence', `${path}/family-absence`, {
  ...inCase,
  trail: 'meeting.absence_explained',
})
  .input(OfMeeting.extend({ reason: z.string().min(1).max(60).nullable(), words: Words, forFamily: z.boolean() }))
  .output(z.object({ id: Id }))
  .errors(refusals('meeting.family_not_missed', 'meeting.reason_unknown'))

/** Gives the family the minutes of a meeting they were not at, and asks what they think. */
export const askFamily = write('minutes.askFamily', `${path}/minutes/ask`, { ...inCase, trail: 'minutes.family_asked' })
  .input(OfMeeting)
  .output(z.object({ id: Id }))
  .errors(refusals('meeting.no_minutes', 'meeting.family_not_missed', 'meeting.nobody_to_ask'))

/** Who says it, when an employee writes down what was said on paper or by phone. */
const OnBehalfOf = z.object({ kind: z.enum(['guardian', 'child']), personId: Id }).optional()
const responding = OfMeeting.extend({ minutesVersion: z.int().min(1), onBehalfOf: OnBehalfOf })
const respondRefusals = refusals('meeting.no_minutes', 'meeting.minutes_corrected', 'meeting.invitee_unknown')

/** Says that the minutes are right. */
export const approveMinutes = write('minutes.approve', `${path}/minutes/approve`, {
  ...inCase,
  trail: 'minutes.approved',
})
  .input(responding)
  .output(z.object({ id: Id }))
  .errors(respondRefusals)

/** Says what one disagrees with; it stands beside the minutes for ever. */
export const disagreeWithMinutes = write('minutes.disagree', `${path}/minutes/disagree`, {
  ...inCase,
  trail: 'minutes.disagreed',
})
  .input(responding.extend({ words: Words }))
  .output(z.object({ id: Id }))
  .errors(respondRefusals)
