import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import { appendLog, endParticipant, participantsOf, sightChanged, takingPart } from '../../case/index.ts'
import { availabilityOf } from '../../organisation/index.ts'

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

async function endOne(tx: Tx, at: At, { caseId, participantId }: { caseId: string; participantId: string }) {
  const { municipality, now } = at
  const one = (await participantsOf(tx, municipality, caseId)).find(found => found.id === participantId)
  // Somebody was first.
  if (!one || !(await endParticipant(tx, { municipality, caseId, participantId, version: one.version, now }))) return
  await withdrawAsks(tx, { municipality, thingId: participantId }, now)
  const facts = { name: one.name ?? '', service: one.serviceName }
  await appendLog(tx, { ...at, caseId, kind: 'participant.ended', facts, actor: 'clock', topic: 'plan' })
  await sightChanged(tx, { ...at, caseId })
}
