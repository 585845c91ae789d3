import type { NewId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { appendLog, endParticipant, lockCase, participantsOf, sightChanged, takingPart } from '../../case/index.ts'
import { availabilityOf } from '../../organisation/index.ts'
import type { Leaving } from '../../organisation/index.ts'

interface At {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/** Whoever has left takes part no more, is asked nothing there, and is no longer shown to families. Harmless when done twice. */
export async function endLeavers(tx: Tx, at: At): Promise<void> {
  const all = await takingPart(tx, at.municipality)
  if (all.length === 0) return
  const ids = [...new Set(all.map(one => one.employeeId))]
  const gone = (await availabilityOf(tx, at.municipality, ids)).filter(
    one => one.leavesAt !== null && one.leavesAt <= at.now,
  )
  const left = new Set(gone.map(one => one.employeeId))
  for (const one of all) if (left.has(one.employeeId)) await endOne(tx, at, one)
}

/** Somebody leaves: takes part until then and no longer, and that is told, in the act that registers it. */
export async function endParticipationsOf(tx: Tx, leaving: Leaving): Promise<void> {
  const { municipality, employeeId, at, now, newId } = leaving
  for (const { caseId, participantId } of await takingPart(tx, municipality, employeeId)) {
    await lockCase(tx, municipality, caseId)
    const one = (await participantsOf(tx, municipality, caseId)).find(found => found.id === participantId)
    const ending = { municipality, caseId, participantId, version: one?.version ?? 0, now, at }
    if (!one || !(await endParticipant(tx, ending))) continue
    const facts = { name: one.name ?? '', service: one.serviceName, from: dayOf(at) }
    const act = { municipality, caseId, now, newId }
    const ofServiceId = one.serviceId
    await appendLog(tx, { ...act, kind: 'participant.ends', facts, ofServiceId, actor: 'clock', topic: 'plan' })
    await sightChanged(tx, act)
  }
}

async function endOne(tx: Tx, at: At, { caseId, participantId }: { caseId: string; participantId: string }) {
  const { municipality, now } = at
  const one = (await participantsOf(tx, municipality, caseId)).find(found => found.id === participantId)
  // Somebody was first.
  if (!one || !(await endParticipant(tx, { municipality, caseId, participantId, version: one.version, now }))) return
  await withdrawAsks(tx, { municipality, thingId: participantId }, now)
  const told = { facts: { name: one.name ?? '', service: one.serviceName }, ofServiceId: one.serviceId }
  await appendLog(tx, { ...at, caseId, kind: 'participant.ended', ...told, actor: 'clock', topic: 'plan' })
  await sightChanged(tx, { ...at, caseId })
}
