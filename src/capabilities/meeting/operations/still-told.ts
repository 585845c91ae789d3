import type { Tx } from '../../../platform/database/transaction.ts'
import { getCase } from '../../case/index.ts'
import { kinAmong, readersOf } from '../../sight/index.ts'
import type { Invitee, Meeting } from '../model.ts'

/**
 * Those of the invited who may still hear of the meeting: sight may have ended since they were called. The child is
 * called before the age of own pages, and guests by others; neither is mailed. Of what a closed case cancelled, those
 * are told who saw it until it closed.
 */
export async function stillTold(
  tx: Tx,
  asked: {
    readonly municipality: number
    readonly meeting: Meeting
    readonly invitees: readonly Invitee[]
    readonly now: Date
  },
): Promise<readonly Invitee[]> {
  const { municipality, meeting } = asked
  const { childId, closedAt } = await getCase(tx, municipality, meeting.caseId)
  const at = meeting.state === 'cancelled' && closedAt !== null ? new Date(closedAt.getTime() - 1) : asked.now
  const about = { kind: 'case', id: meeting.caseId } as const
  const readers = { municipality, about, topic: meeting.topic, now: at }
  const [family, employees, services, kin] = await Promise.all([
    readersOf(tx, { ...readers, reader: 'family' }),
    readersOf(tx, { ...readers, reader: 'employee' }),
    readersOf(tx, { ...readers, reader: 'service' }),
    kinAmong(tx, municipality, childId),
  ])
  return asked.invitees.filter(({ kind, personId, serviceId }) => {
    if (personId === null || kind === 'child') return true
    if (kind === 'guardian') return family.has(personId) && personId !== meeting.notFor
    return !kin.includes(personId) && (employees.has(personId) || (serviceId !== null && services.has(serviceId)))
  })
}
