import { covers } from '../../../kernel/time.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { leaveHolding } from '../../baton/index.ts'
import { lockCase } from '../../case/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { aboutsOfChild, replaceFacts } from '../../sight/index.ts'
import type { Ground } from '../../sight/model.ts'
import type { SharingSources } from '../model.ts'
import { cellAt, isOpen } from '../rules/cell.ts'
import { factsImplied } from '../rules/facts.ts'
import type { Loaded } from './sources.ts'
import { loadSources } from './sources.ts'

/** The grounds on a case that are sharing's to write. */
const OWN_GROUNDS: readonly Ground[] = ['own_service', 'guardianship', 'own_case', 'consent']

/** Whether a service sees anything of a case now: the owner always, others when some topic is open. */
export const seesAnything = (sources: SharingSources, serviceId: string, now: Date): boolean =>
  serviceId === sources.ownerServiceId || TOPIC_IDS.some(topic => isOpen(cellAt(sources, { serviceId, topic }, now)))

/** Whether the one who holds now, by own yes or as deputy, does so for a service that may no longer see the case. */
const holdsWithoutSight = (sources: SharingSources, now: Date): boolean => {
  const holding = sources.holders.find(one => covers(one, now))
  if (!holding || holding.kind === 'acting' || sources.closed) return false
  return !seesAnything(sources, holding.serviceId, now)
}

/**
 * Makes the access facts of a case what their sources say, from this instant. One at a time per case, so that two
 * answers at once cannot each miss the other. Fills `sightChanged`.
 */
export async function renewFacts(tx: Tx, act: ActInCase): Promise<Loaded> {
  const { municipality, caseId, now, newId } = act
  await lockCase(tx, municipality, caseId)
  const loaded = await loadSources(tx, act)
  const { childId } = loaded.childCase
  const facts = factsImplied(loaded.sources, now)
  await replaceFacts(tx, {
    municipality,
    about: { kind: 'case', id: caseId },
    childId,
    source: OWN_GROUNDS,
    facts,
    now,
    newId,
  })
  return loaded
}

/** After an answer: the facts; and if the holder's service has lost its ground, the owner service's leader acts at once. */
export async function renewAfterAnswer(tx: Tx, act: ActInCase): Promise<void> {
  const { sources } = await renewFacts(tx, act)
  // Writes the coming periods, and with them the facts once more.
  if (holdsWithoutSight(sources, act.now)) await leaveHolding(tx, act)
}

/** A child's guardians, or their responsibility, or the child's age have changed. Fills `guardiansChanged`. */
export async function renewForChild(
  tx: Tx,
  change: { municipality: number; childId: string; now: Date; newId: NewId },
): Promise<void> {
  const { childId, ...act } = change
  for (const caseId of await aboutsOfChild(tx, change.municipality, childId, 'case'))
    await renewAfterAnswer(tx, { ...act, caseId })
}

/** Whether each of the services sees something of the case now. Fills `consentCovers`. */
export async function covered(
  tx: Tx,
  which: { municipality: number; caseId: string; serviceIds: readonly string[]; now: Date },
): Promise<boolean> {
  const { sources } = await loadSources(tx, which)
  return which.serviceIds.every(serviceId => seesAnything(sources, serviceId, which.now))
}
