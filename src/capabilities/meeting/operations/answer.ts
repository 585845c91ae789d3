import { refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import { answerAsk } from '../../ask/index.ts'
import { inviteeOf, mayAnswer } from '../access.ts'
import * as api from '../api.ts'
import { mayStillAnswer } from '../rules/meeting.ts'
import { insertAnswer } from '../store/invitee.ts'
import { findMeeting } from './find.ts'

export const answerMeeting = operation(api.answerMeeting, {
  subject: findMeeting,
  allow: mayAnswer,
  handle: async ({ tx, actor, now, input, subject: { inCase, meeting, invitees }, newId, showed }) => {
    const { municipality } = actor
    const closed = mayStillAnswer(meeting, now)
    if (closed) return closed
    const self = inviteeOf(actor, invitees)
    // Only an employee writes down what somebody else answered.
    const other = actor.kind === 'employee' ? invitees.find(one => one.id === input.inviteeId) : undefined
    const invitee = input.inviteeId === undefined || input.inviteeId === self?.id ? self : other
    if (!invitee) return refuse('meeting.invitee_unknown')
    const id = newId()
    const words = input.words ?? null
    await insertAnswer(tx, municipality, {
      ...{ id, meetingId: meeting.id, inviteeId: invitee.id, sequence: meeting.sequence },
      ...{ answer: input.answer, words, writtenBy: invitee.personId === actor.id ? null : actor.id, at: now },
    })
    if (invitee.personId !== null)
      await answerAsk(tx, {
        ...{ municipality, kind: 'meeting', thingId: meeting.id, toId: invitee.personId, now },
        ...{ state: input.answer === 'yes' ? 'accepted' : 'declined', reason: input.answer },
        ...(words !== null && { words }),
      })
    showed([inCase.child.id])
    return { id }
  },
})
