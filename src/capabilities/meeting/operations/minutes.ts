import { Refusal, conflict, refuse } from '../../../kernel/refusal.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { answerAsk, withdrawAsks } from '../../ask/index.ts'
import { appendLog } from '../../case/index.ts'
import { shownTo } from '../../sight/index.ts'
import { mayLeadMeeting, mayRespond } from '../access.ts'
import type { MeetingSubject } from '../access.ts'
import * as api from '../api.ts'
import type { Meeting, Response } from '../model.ts'
import { respond, writeMinutes } from '../rules/meeting.ts'
import { saveMeeting } from '../store/meeting.ts'
import { agendaOf, insertMinutes, insertResponse, minutesOf } from '../store/minutes.ts'
import { unweighedViews } from '../ports.ts'
import { askThem } from './ask-them.ts'
import { callable, familyToAsk } from './candidates.ts'
import { findMeeting } from './find.ts'

export const saveMinutes = operation(api.saveMinutes, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const { municipality } = actor
    const { meeting, invitees, inCase } = subject
    const [points, versions] = await Promise.all([
      agendaOf(tx, municipality, meeting.id),
      minutesOf(tx, municipality, [meeting.id]),
    ])
    const before = versions.at(-1)
    const agenda = points.filter(one => shownTo(actor, inCase.sight, now, one))
    const written = writeMinutes(meeting, { ...input, byId: actor.id, now }, { agenda, invitees, before })
    if (written instanceof Refusal) return written
    if (await unweighedViews(tx, { actor, inCase, meetingId: meeting.id, now })) return refuse('meeting.view_unweighed')
    if (!(await saveMeeting(tx, municipality, written.meeting))) return conflict(meeting)
    await insertMinutes(tx, municipality, meeting, written.minutes)
    await askFamily(call, written.meeting)
    const { caseId, topic, audience, notFor } = meeting
    const told = { municipality, caseId, actor, topic, audience, notFor, now, newId }
    const facts = { day: dayOf(meeting.startsAt) }
    await appendLog(tx, { ...told, kind: 'meeting.minutes', facts, words: written.minutes.because })
    showed([inCase.child.id])
    return { ...written.meeting, minutesVersion: written.minutes.version }
  },
})

/** The invitation is over; each in the family who sees meetings now is asked what they think of the minutes. */
async function askFamily(
  { tx, actor, now, newId, subject }: Call<typeof api.saveMinutes, MeetingSubject>,
  meeting: Meeting,
) {
  const { municipality } = actor
  const { inCase, invitees } = subject
  const { family, settings } = await familyToAsk(tx, municipality, { inCase, invitees }, now)
  await withdrawAsks(tx, { municipality, thingId: meeting.id }, now)
  const asking = { municipality, kind: 'minutes', meeting, childId: inCase.child.id, invitees: family } as const
  await askThem(tx, { ...asking, askedBy: actor.id, settings, now, newId })
}

type Responding = Call<typeof api.approveMinutes, MeetingSubject>

export const approveMinutes = operation(api.approveMinutes, {
  subject: findMeeting,
  allow: mayRespond,
  handle: call => keepResponse(call, 'approve', null),
})

export const disagreeWithMinutes = operation(api.disagreeWithMinutes, {
  subject: findMeeting,
  allow: mayRespond,
  handle: call => keepResponse(call, 'disagree', call.input.words),
})

/** Keeps what somebody says beside the version that stands; the log tells who, never what. */
async function keepResponse(call: Responding, answer: Response['answer'], words: string | null) {
  const { tx, actor, now, input, subject, newId, showed } = call
  const { municipality } = actor
  const { meeting, inCase } = subject
  const who = await responderOf(call)
  if (!who) return refuse('meeting.invitee_unknown')
  const { name, ...person } = who
  const versions = await minutesOf(tx, municipality, [meeting.id])
  const kept = respond(
    {
      ...{ id: newId(), minutesVersion: input.minutesVersion, ...person, answer, words },
      ...{ writtenBy: person.personId === actor.id ? null : actor.id, at: now },
    },
    versions.at(-1),
  )
  if (kept instanceof Refusal) return kept
  const { caseId, topic } = meeting
  const kind = answer === 'approve' ? 'meeting.approved' : 'meeting.disagreed'
  const state = answer === 'approve' ? 'accepted' : 'declined'
  await Promise.all([
    insertResponse(tx, municipality, meeting.id, kept),
    answerAsk(tx, { municipality, kind: 'minutes', thingId: meeting.id, toId: person.personId, state, now }),
    appendLog(tx, { municipality, caseId, actor, topic, now, newId, kind, facts: { name } }),
  ])
  showed([inCase.child.id])
  return { id: kept.id }
}

/** Whose response it is: one's own, or that of somebody in the family who said it to an employee. */
async function responderOf({ tx, actor, now, input, subject: { inCase } }: Responding) {
  const other = actor.kind === 'employee' ? input.onBehalfOf : undefined
  const self =
    actor.kind === 'family' ? { kind: actor.role === 'youth' ? 'child' : 'guardian', personId: actor.id } : undefined
  const wanted = other ?? (input.onBehalfOf === undefined ? self : undefined)
  if (!wanted) return undefined
  const { candidates } = await callable(tx, actor.municipality, inCase, now)
  const found = candidates.find(one => one.kind === wanted.kind && one.personId === wanted.personId)
  if (!found || found.kind === 'employee') return undefined
  return { personKind: found.kind, personId: found.personId, name: found.name }
}
