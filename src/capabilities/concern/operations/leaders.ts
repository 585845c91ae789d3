import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { sharedAndOpen } from '../store/list.ts'
import { saveConcern } from '../store/concern.ts'
import { writeFacts } from './facts.ts'
import { leaderFor, askLeader } from './share.ts'
import { withdrawAsks } from '../../ask/index.ts'

/** Hands on what waits for a leader who no longer leads here (or is away) to the one who does now. Harmless when done twice. */
export async function leadersFollow(tx: Tx, at: { municipality: number; now: Date; newId: NewId }): Promise<void> {
  for (const concern of await sharedAndOpen(tx, at.municipality)) {
    const leaderId = await leaderFor(tx, at.municipality, concern, at.now)
    if (leaderId === undefined || leaderId === concern.leaderId) continue
    const handed = {
      ...concern,
      leaderId,
      talkerId: concern.talkerId === concern.leaderId ? leaderId : concern.talkerId,
    }
    await saveConcern(tx, at.municipality, { ...handed, version: concern.version + 1 })
    await writeFacts(tx, handed, at)
    await withdrawAsks(tx, { municipality: at.municipality, thingId: concern.id }, at.now)
    await askLeader(tx, handed, at)
  }
}
