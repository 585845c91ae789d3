import type { Tx } from '../../../platform/database/transaction.ts'
import type { Enqueue } from '../../../platform/outbox/jobs.ts'
import type { Invitee, Meeting } from '../model.ts'
import { saveAnnounced } from '../store/meeting.ts'

/** Tells the calendars of those who are called, after commit; each change of time or state once. */
export async function announce(
  tx: Tx,
  told: {
    readonly municipality: number
    readonly meeting: Meeting
    readonly invitees: readonly Invitee[]
    readonly enqueue: Enqueue
  },
): Promise<void> {
  const { municipality, meeting, invitees, enqueue } = told
  const { id: meetingId, sequence } = meeting
  if (!(await saveAnnounced(tx, municipality, meeting))) return
  for (const one of invitees)
    if (one.kind === 'employee' || one.kind === 'guardian')
      await enqueue('meeting.calendar', { municipality, meetingId, inviteeId: one.id, sequence })
}
