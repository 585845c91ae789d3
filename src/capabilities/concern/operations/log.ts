import type { EmployeeActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { appendLog } from '../../case/index.ts'
import { employeeById, serviceById } from '../../organisation/index.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import type { Concern } from '../model.ts'

/** The writer, whose words they are, as the log names actors. */
const writerOf = (municipality: number, { writerId, serviceId }: Concern): EmployeeActor => ({
  kind: 'employee',
  role: 'practitioner',
  id: writerId,
  serviceId,
  municipality,
  level: 'high',
})

/**
 * Tells in the log of the case what was seen and what goes well, so that it is written once.
 * Before the family has heard it, only the own service reads it there.
 */
export async function tellWhatWasWritten(
  tx: Tx,
  concern: Concern,
  at: { municipality: number; caseId: string; now: Date; newId: NewId },
): Promise<void> {
  const [writer, service] = await Promise.all([
    employeeById(tx, at.municipality, concern.writerId),
    serviceById(tx, at.municipality, concern.serviceId),
  ])
  const { facts, childSaid, strengths } = concern.note
  const telling = {
    ...at,
    facts: { name: writer?.name ?? '', service: service?.name ?? '' },
    actor: writerOf(at.municipality, concern),
    topic: concern.decision?.topic ?? TOPIC_IDS[0],
    audience: concern.familySharedAt ? ('everyone' as const) : ('own_service' as const),
  }
  const seen = [facts, childSaid].filter(text => text !== '').join('\n\n')
  await appendLog(tx, { ...telling, kind: 'concern.shared', words: seen })
  if (strengths !== '') await appendLog(tx, { ...telling, kind: 'concern.strengths', words: strengths })
}
