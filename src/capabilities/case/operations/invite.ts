import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { send } from '../../ask/index.ts'
import { dueOn } from '../../ask/model.ts'
import { serviceById, settingsOf } from '../../organisation/index.ts'
import { deadlineDay } from '../../settings/model.ts'
import type { ActInCase } from '../ports.ts'
import { insertParticipants } from '../store/participant.ts'
import { appendLog } from './append-log.ts'

/** Puts a service on the team and asks it, or somebody in it, to take part. Sight comes with a named person's yes. */
export async function invite(
  tx: Tx,
  act: ActInCase,
  who: { serviceId: string; employeeId?: string | undefined; task?: string | undefined; childId: string; actor: Actor },
): Promise<string> {
  const { municipality, caseId, now, newId } = act
  const { serviceId, employeeId, task = null, actor, childId } = who
  const participantId = newId()
  const [settings, service] = await Promise.all([
    settingsOf(tx, municipality, now),
    serviceById(tx, municipality, serviceId),
  ])
  await insertParticipants(tx, act, [{ id: participantId, serviceId, employeeId: null, task }])
  await send(tx, {
    municipality,
    kind: 'participation',
    about: { kind: 'case', id: caseId },
    childId,
    thingId: participantId,
    from: { kind: actor.kind, id: actor.id },
    to: employeeId === undefined ? { kind: 'service', id: serviceId } : { kind: 'employee', id: employeeId },
    dueAt: dueOn(deadlineDay(settings, 'invitationAnswerDays', dayOf(now))),
    now,
    newId,
  })
  const facts = { service: service?.name ?? '' }
  await appendLog(tx, { ...act, kind: 'participant.invited', facts, ofServiceId: serviceId, actor, topic: 'plan' })
  return participantId
}
