import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { addMeasureTo } from '../../plan/index.ts'
import { mayLeadMeeting } from '../access.ts'
import * as api from '../api.ts'
import { agendaItem } from '../rules/meeting.ts'
import { agendaOf, insertAgenda } from '../store/minutes.ts'
import { findMeeting } from './find.ts'

export const decide = operation(api.decide, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async ({ tx, actor, now, input, subject: { inCase, meeting }, newId, showed }) => {
    if (meeting.state === 'cancelled') return refuse('meeting.cancelled')
    const { caseId: _, meetingId, ...fresh } = input
    const measure = await addMeasureTo(tx, { actor, inCase, fresh, fromMeetingId: meetingId, now, newId })
    if (measure instanceof Refusal) return measure
    showed([inCase.child.id])
    return { id: measure.id }
  },
})

export const addPoint = operation(api.addPoint, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async ({ tx, actor, input, subject: { inCase, meeting }, newId, showed }) => {
    if (meeting.state === 'cancelled') return refuse('meeting.cancelled')
    const { municipality } = actor
    const agenda = await agendaOf(tx, municipality, meeting.id)
    const point = agendaItem({ words: input.words, because: 'own', sourceId: null }, meeting, newId())
    await insertAgenda(tx, { municipality, meetingId: meeting.id, from: agenda.length }, [point])
    showed([inCase.child.id])
    return { id: point.id }
  },
})
