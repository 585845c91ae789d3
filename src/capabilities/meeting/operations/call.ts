import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { dayOf, instantAt } from '../../../kernel/time.ts'
import type { Call } from '../../../platform/api/operation.ts'
import { operation } from '../../../platform/api/operation.ts'
import { appendLog, findCase, mayActOn } from '../../case/index.ts'
import type { CaseSubject } from '../../case/model.ts'
import * as api from '../api.ts'
import { MEETINGS } from '../model.ts'
import { agendaItem, callMeeting as call } from '../rules/meeting.ts'
import { insertInvitees, insertAnswer } from '../store/invitee.ts'
import { insertMeeting } from '../store/meeting.ts'
import { insertAgenda } from '../store/minutes.ts'
import { announce } from './announce.ts'
import { askThem } from './ask-them.ts'
import { callable } from './candidates.ts'
import { keptPlace } from './find.ts'

type Calling = Call<typeof api.callMeeting, CaseSubject>

export const callMeeting = operation(api.callMeeting, {
  subject: findCase,
  allow: mayActOn(MEETINGS),
  handle: async calling => {
    const { tx, actor, now, input, subject, newId, enqueue, showed } = calling
    const { municipality } = actor
    if (subject.childCase.status === 'closed') return refuse('case.already_closed')
    const { candidates, settings } = await callable(tx, municipality, subject, now)
    const called = call({
      ...input,
      place: keptPlace(subject.child, input.place),
      ...{ startsAt: instantAt(input.on, input.from), endsAt: instantAt(input.on, input.to) },
      ...{ calledBy: actor.id, serviceId: serviceOf(calling), candidates, now, newId },
    })
    if (called instanceof Refusal) return called
    const { meeting, invitees } = called
    await insertMeeting(tx, municipality, meeting)
    await insertInvitees(tx, municipality, meeting.id, invitees)
    const agenda = input.agenda.map(point => agendaItem(point, meeting, newId()))
    await insertAgenda(tx, { municipality, meetingId: meeting.id, from: 0 }, agenda)
    const childId = subject.child.id
    await askThem(tx, {
      municipality,
      kind: 'meeting',
      meeting,
      childId,
      invitees,
      askedBy: actor.id,
      settings,
      now,
      newId,
    })
    await answerOwn(calling, meeting.id, invitees.find(one => one.personId === actor.id)?.id)
    const told = { municipality, caseId: input.caseId, actor, topic: meeting.topic, now, newId }
    await appendLog(tx, { ...told, kind: 'meeting.called', facts: { day: dayOf(meeting.startsAt) } })
    await announce(tx, { municipality, meeting, invitees, enqueue })
    showed([childId])
    return meeting
  },
})

const serviceOf = ({ actor, subject }: Calling): string =>
  actor.kind === 'employee' ? actor.serviceId : subject.childCase.ownerServiceId

/** Whoever calls a meeting comes to it. */
const answerOwn = async ({ tx, actor, now, newId }: Calling, meetingId: string, inviteeId: string | undefined) => {
  if (inviteeId === undefined) return
  const answer = { meetingId, inviteeId, sequence: 0, answer: 'yes', words: null, writtenBy: null, at: now } as const
  await insertAnswer(tx, actor.municipality, { ...answer, id: newId() })
}
