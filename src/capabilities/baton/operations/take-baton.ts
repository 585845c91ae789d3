import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { appendLog, joinCase } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { employeeById, serviceById } from '../../organisation/index.ts'
import { withdrawOpen } from '../store/offer.ts'
import { arrange } from './arrange.ts'
import { endFell } from './fell.ts'

/** Somebody has said yes and holds from this instant; whatever else was asked about the baton is taken back. */
export async function takeBaton(
  tx: Tx,
  act: ActInCase,
  to: { readonly employeeId: string; readonly serviceId: string },
  by: Actor,
  offerId?: string,
): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const [person, service] = await Promise.all([
    employeeById(tx, municipality, to.employeeId),
    serviceById(tx, municipality, to.serviceId),
  ])
  for (const thingId of await withdrawOpen(tx, act, offerId)) await withdrawAsks(tx, { municipality, thingId }, now)
  await endFell(tx, act)
  const facts = { name: person?.name ?? '', service: service?.name ?? '' }
  const told = { facts, ofServiceId: to.serviceId, actor: by, topic: 'plan' } as const
  await appendLog(tx, { municipality, caseId, now, newId, kind: 'baton.accepted', ...told })
  await joinCase(tx, act, to)
  await arrange(tx, act, { base: { holderId: to.employeeId, serviceId: to.serviceId, acceptedAt: now }, by })
}
