import type { Actor } from '../../../kernel/actor.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings, markOpened } from '../../ask/index.ts'
import { findCase, mayName, participantsOf } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import { employeesByIds, servicesByIds, settingsOf } from '../../organisation/index.ts'
import { familyNames, isProtected } from '../../person/index.ts'
import { measuresIn } from '../../plan/index.ts'
import { maySeeTopic, shownTo } from '../../sight/index.ts'
import type { Told } from '../../sight/model.ts'
import { childViewsIn } from '../../voice/index.ts'
import { maySeeMeeting } from '../access.ts'
import type { MeetingSubject } from '../access.ts'
import * as api from '../api.ts'
import { MEETINGS } from '../model.ts'
import { showAbsence } from '../rules/absence.ts'
import { showMeeting, showMinutes } from '../rules/show.ts'
import type { Known, Reading } from '../rules/show.ts'
import { absenceOf, familyMissed } from '../store/absence.ts'
import { answersTo, inviteesOf } from '../store/invitee.ts'
import { meetingsIn, spokenIn } from '../store/meeting.ts'
import { agendaOf, minutesOf, responsesTo } from '../store/minutes.ts'
import { findMeetingPage } from './find.ts'

async function around(tx: Tx, municipality: number, meetingIds: readonly string[]): Promise<Known> {
  const [invitees, answers, minutes, responses, asks] = await Promise.all([
    inviteesOf(tx, municipality, meetingIds),
    answersTo(tx, municipality, meetingIds),
    minutesOf(tx, municipality, meetingIds),
    responsesTo(tx, municipality, meetingIds),
    asksOfThings(tx, municipality, meetingIds),
  ])
  return { invitees, answers, minutes, responses, asks }
}

interface Reader {
  readonly actor: Actor
  readonly inCase: CaseSubject
  readonly now: Date
}

/** What everybody is called; `more` are those who are named elsewhere on the page. */
async function reading(tx: Tx, reader: Reader, known: Known, more: readonly string[] = []): Promise<Reading> {
  const { actor, inCase } = reader
  const { municipality } = actor
  const people = [
    ...known.invitees.flatMap(one => one.personId ?? []),
    ...known.responses.map(one => one.personId),
    ...known.minutes.map(one => one.byId),
    ...more,
  ]
  const ids = [...new Set(people)]
  const [employees, family, services] = await Promise.all([
    employeesByIds(tx, municipality, ids),
    familyNames(tx, municipality, ids),
    servicesByIds(tx, municipality, [...new Set(known.invitees.flatMap(one => one.serviceId ?? []))]),
  ])
  const names = new Map([...family, ...employees.map(one => [one.id, one.name] as const)])
  names.set(inCase.child.id, inCase.child.name)
  const places = new Map(services.map(one => [one.id, one.name]))
  return { ...reader, names, places, isProtected: isProtected(inCase.child.protection) }
}

export const listMeetings = operation(api.listMeetings, {
  subject: findCase,
  allow: maySeeTopic(MEETINGS),
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const all = await meetingsIn(tx, actor.municipality, input.caseId, input.limit)
    const meetings = all.filter(one => shownTo(actor, subject.sight, now, one))
    const ids = meetings.map(one => one.id)
    const known = await around(tx, actor.municipality, ids)
    const by = await reading(tx, { actor, inCase: subject, now }, known)
    showed([subject.child.id])
    return { childName: subject.child.name, meetings: meetings.map(one => showMeeting(one, known, by)) }
  },
})

interface Opening {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly subject: MeetingSubject
  readonly showed: (childIds: readonly string[]) => void
}

/** The page of a meeting, with what is known of it. */
async function pageOf({ tx, actor, now, subject: { inCase, meeting }, showed }: Opening) {
  const { municipality } = actor
  const [known, points, all, views, language, participants] = await Promise.all([
    around(tx, municipality, [meeting.id]),
    agendaOf(tx, municipality, meeting.id),
    measuresIn(tx, municipality, meeting.caseId),
    childViewsIn(tx, municipality, meeting.caseId, 10),
    actor.kind === 'employee' ? spokenIn(tx, municipality, meeting.id) : null,
    participantsOf(tx, municipality, meeting.caseId),
  ])
  const [settings, before, missed] = await Promise.all([
    settingsOf(tx, municipality, now),
    absenceOf(tx, municipality, meeting.id),
    actor.kind === 'employee' && familyMissed(tx, municipality, meeting.id),
  ])
  const shown = <One extends Told>(one: One) => shownTo(actor, inCase.sight, now, one)
  const agenda = points.filter(shown)
  const measures = all.filter(one => one.fromMeetingId === meeting.id && shown(one))
  // The page stands open on a wall while people meet: only what the child lets everybody know.
  const childViews = views.filter(one => one.moment !== 'everyday' && one.audience === 'everyone' && shown(one))
  const responsible = measures.map(one => one.responsible.id)
  const writers = [meeting.calledBy, meeting.minutesBy, ...(before ? [before.byId] : [])]
  const by = await reading(tx, { actor, inCase, now }, known, [...writers, ...responsible])
  showed([inCase.child.id])
  const name = (id: string) => by.names.get(id) ?? ''
  const doer = (id: string) => (mayName(inCase, participants, id, now) ? name(id) : '')
  const page = {
    ...showMeeting(meeting, known, by),
    childName: inCase.child.name,
    ...{ calledBy: name(meeting.calledBy), minutesBy: name(meeting.minutesBy) },
    interpreter: language === null ? null : { language, orderedAt: meeting.interpreterOrderedAt },
    withoutFamily: showAbsence({ missed, before }, { ...by, settings }),
    agenda,
    versions: known.minutes.map(one => showMinutes(one, agenda, by)),
    measures: measures.map(one => ({ ...one, responsible: doer(one.responsible.id) })),
    childViews: childViews.flatMap(({ id, words, talkedOn }) => (words === null ? [] : [{ id, words, talkedOn }])),
  }
  return { page, known }
}

export const openMeeting = operation(api.openMeeting, {
  subject: findMeetingPage,
  allow: maySeeMeeting,
  handle: async call => {
    const { page, known } = await pageOf(call)
    await markRead(call.tx, call.actor, known, call.now)
    return page
  },
})

/** The same for a paper, which somebody else prints: nobody has opened anything by that. Not offered over HTTP. */
export const readMeeting = operation(api.openMeeting, {
  subject: findMeetingPage,
  allow: maySeeMeeting,
  handle: async call => (await pageOf(call)).page,
})

/** Opening the page is reading what was asked. */
async function markRead(tx: Tx, { municipality, id }: Actor, { asks }: Known, now: Date): Promise<void> {
  const unread = asks.filter(one => one.to.id === id && one.openedAt === null && one.answeredAt === null)
  await Promise.all(unread.map(({ kind, thingId }) => markOpened(tx, { municipality, kind, thingId, toId: id, now })))
}
