import type { Actor } from '../../../kernel/actor.ts'
import { Refusal, conflict } from '../../../kernel/refusal.ts'
import { dayOf, instantAt } from '../../../kernel/time.ts'
import type { NewId } from '../../../kernel/ids.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Enqueue } from '../../../platform/outbox/jobs.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { appendLog } from '../../case/index.ts'
import { settingsOf } from '../../organisation/index.ts'
import { mayLeadMeeting } from '../access.ts'
import type { MeetingSubject } from '../access.ts'
import * as api from '../api.ts'
import type { Meeting } from '../model.ts'
import { cancel, move, noteInterpreter as note } from '../rules/meeting.ts'
import { saveMeeting } from '../store/meeting.ts'
import { announce } from './announce.ts'
import { askThem } from './ask-them.ts'
import { findMeeting, keptPlace } from './find.ts'
import { stillTold } from './still-told.ts'

interface Act {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly enqueue: Enqueue
  readonly subject: MeetingSubject
}

export const moveMeeting = operation(api.moveMeeting, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async call => {
    const { tx, actor, now, input, subject, newId, showed } = call
    const to = {
      ...{ startsAt: instantAt(input.on, input.from), endsAt: instantAt(input.on, input.to) },
      place: keptPlace(subject.inCase.child, input.place),
    }
    const moved = move(subject.meeting, input.version, to, now)
    if (moved instanceof Refusal) return moved
    if (!(await save(call, moved, 'meeting.moved'))) return conflict(subject.meeting)
    const settings = await settingsOf(tx, actor.municipality, now)
    const { meeting, inCase } = subject
    const { municipality } = actor
    const invitees = await stillTold(tx, { municipality, meeting, invitees: subject.invitees, now })
    const asking = { municipality, kind: 'meeting', meeting: moved, invitees } as const
    await askThem(tx, { ...asking, childId: inCase.child.id, askedBy: actor.id, settings, now, newId })
    showed([inCase.child.id])
    return moved
  },
})

export const cancelMeeting = operation(api.cancelMeeting, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async call => {
    const { input, subject, showed } = call
    const next = cancel(subject.meeting, input.version, input.because)
    if (next instanceof Refusal) return next
    if (!(await save(call, next, 'meeting.cancelled'))) return conflict(subject.meeting)
    showed([subject.inCase.child.id])
    return next
  },
})

export const noteInterpreter = operation(api.noteInterpreter, {
  subject: findMeeting,
  allow: mayLeadMeeting,
  handle: async ({ tx, actor, now, input, subject, showed }) => {
    const next = note(subject.meeting, input.version, input.ordered, now)
    if (next instanceof Refusal) return next
    if (!(await saveMeeting(tx, actor.municipality, next))) return conflict(subject.meeting)
    showed([subject.inCase.child.id])
    return next
  },
})

/** Saves the change, takes back what was asked, tells it in the log and, after commit, the calendars. */
async function save(
  { tx, actor, now, newId, enqueue, subject }: Act,
  next: Meeting,
  kind: 'meeting.moved' | 'meeting.cancelled',
) {
  const { municipality } = actor
  if (!(await saveMeeting(tx, municipality, next))) return false
  const { caseId, topic, audience, notFor } = next
  // A moved meeting is asked anew; whatever else somebody is told of it still holds. Of a cancelled one nothing does.
  const asked = kind === 'meeting.moved' ? ({ kind: 'meeting' } as const) : {}
  await withdrawAsks(tx, { municipality, thingId: next.id, ...asked }, now)
  const told = { municipality, caseId, actor, topic, audience, notFor, now, newId }
  await appendLog(tx, { ...told, kind, facts: { day: dayOf(next.startsAt) }, words: next.cancelledBecause })
  await announce(tx, { municipality, meeting: next, invitees: subject.invitees, enqueue })
  return true
}
