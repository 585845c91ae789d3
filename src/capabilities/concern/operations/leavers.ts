import type { NewId } from '../../../kernel/ids.ts'
import { addDays, dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesOfService } from '../../organisation/index.ts'
import type { Leaving } from '../../organisation/index.ts'
import type { Concern } from '../model.ts'
import { dueBeforeLeaving, handOn } from '../rules/hand-on.ts'
import { saveConcern } from '../store/concern.ts'
import { openConcerns } from '../store/list.ts'
import { writeFacts } from './facts.ts'
import { askLeader, leaderFor } from './share.ts'

interface At {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
}

/** Somebody is to leave: what only she has seen is hers to share, decide or end before the last day is over. */
export async function concernsBeforeLeaving(tx: Tx, { municipality, employeeId, at }: Leaving): Promise<void> {
  const lastDay = addDays(dayOf(at), -1)
  for (const concern of await openConcerns(tx, municipality, employeeId)) {
    const sooner = dueBeforeLeaving(concern, lastDay)
    if (sooner) await saveConcern(tx, municipality, sooner, null)
  }
}

/**
 * Hands on the open concerns whose writer no longer works in the service: of one person, or of everybody. Harmless when
 * done twice.
 */
export async function writersFollow(tx: Tx, at: At, employeeId?: string): Promise<void> {
  const { municipality, now } = at
  const byService = Map.groupBy(await openConcerns(tx, municipality, employeeId), concern => concern.serviceId)
  for (const [serviceId, concerns] of byService) {
    const there = new Set((await employeesOfService(tx, municipality, serviceId, now)).map(one => one.id))
    for (const concern of concerns) if (!there.has(concern.writerId)) await handOver(tx, concern, at)
  }
}

async function handOver(tx: Tx, concern: Concern, at: At): Promise<void> {
  const leaderId = concern.leaderId ?? (await leaderFor(tx, at.municipality, concern, at.now))
  const handed = handOn(concern, leaderId, at.now)
  // Somebody has written meanwhile: it is looked at again at the next tick.
  if (!handed || !(await saveConcern(tx, at.municipality, handed, null))) return
  await writeFacts(tx, handed, at)
  if (concern.leaderId === null) await askLeader(tx, handed, at)
}
