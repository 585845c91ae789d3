import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { withdrawAsks } from '../../ask/index.ts'
import type { Concern } from '../model.ts'
import { saveConcern } from '../store/concern.ts'
import { sharedAndOpen } from '../store/list.ts'
import { writeFacts } from './facts.ts'
import { askLeader, leaderFor } from './share.ts'

interface At {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/**
 * Hands on what waits for a leader who no longer leads here (or is away) to the one who does now. Harmless when done
 * twice. Who leads is asked once for each service; a child's own family only where somebody else would take over.
 */
export async function leadersFollow(tx: Tx, at: At): Promise<void> {
  const byService = Map.groupBy(await sharedAndOpen(tx, at.municipality), concern => concern.serviceId)
  for (const [serviceId, concerns] of byService) {
    const leads = await leaderFor(tx, at.municipality, { serviceId, about: { kind: 'nobody' } }, at.now)
    for (const concern of concerns) if (concern.leaderId !== leads) await handOn(tx, concern, at)
  }
}

/** Hands one concern on, as it was read. */
export async function handOn(tx: Tx, concern: Concern, at: At): Promise<void> {
  const leaderId = await leaderFor(tx, at.municipality, concern, at.now)
  if (leaderId === undefined || leaderId === concern.leaderId) return
  const talkerId = concern.talkerId === concern.leaderId ? leaderId : concern.talkerId
  const handed = { ...concern, leaderId, talkerId, version: concern.version + 1 }
  // Somebody has written meanwhile: who leads is asked again at the next tick.
  if (!(await saveConcern(tx, at.municipality, handed, null))) return
  await writeFacts(tx, handed, at)
  await withdrawAsks(tx, { municipality: at.municipality, thingId: concern.id }, at.now)
  await askLeader(tx, handed, at)
}
