import type { Tx } from '../../../platform/database/transaction.ts'
import type { ActInCase } from '../ports.ts'
import { insertParticipants, participantsOf } from '../store/participant.ts'

/** Somebody takes part from now on, if not already; the caller sees to sight and log. */
export async function joinCase(
  tx: Tx,
  act: ActInCase,
  who: { readonly employeeId: string | null; readonly serviceId: string; readonly task?: string },
): Promise<void> {
  const { employeeId, serviceId, task = null } = who
  const there = (await participantsOf(tx, act.municipality, act.caseId)).some(
    one => one.to === null && one.employeeId === employeeId && one.serviceId === serviceId,
  )
  if (!there) await insertParticipants(tx, act, [{ id: act.newId(), employeeId, serviceId, task }])
}
