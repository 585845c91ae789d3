import type { NewId } from '../../../kernel/ids.ts'
import { startOf } from '../../../kernel/time.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send } from '../../ask/index.ts'
import type { Settings } from '../../organisation/model.ts'
import type { Invitee, Meeting } from '../model.ts'

/** Who asks whom about a meeting, by when. */
export interface Asking {
  readonly municipality: number
  readonly kind: 'meeting' | 'minutes'
  readonly meeting: Meeting
  readonly childId: string
  readonly invitees: readonly Invitee[]
  readonly askedBy: string
  readonly settings: Settings
  readonly now: Date
  readonly newId: NewId
}

/** Asks each of them, but not the one who asks. An invitation is due before the meeting at the latest. */
export async function askThem(tx: Tx, asking: Asking): Promise<void> {
  const { municipality, kind, meeting, childId, now, newId } = asking
  const day = startOf(addDays(dayOf(now), asking.settings.deadlines.invitationAnswerDays + 1))
  const dueAt = kind === 'meeting' && meeting.startsAt < day ? meeting.startsAt : day
  const about = { kind: 'case', id: meeting.caseId } as const
  const from = { kind: 'employee', id: asking.askedBy } as const
  const ask = { municipality, kind, about, childId, thingId: meeting.id, from, dueAt, now, newId }
  await Promise.all(
    asking.invitees
      .filter(one => one.personId !== null && one.personId !== asking.askedBy)
      .map(one =>
        send(tx, { ...ask, to: { kind: one.kind === 'employee' ? 'employee' : 'family', id: one.personId ?? '' } }),
      ),
  )
}
