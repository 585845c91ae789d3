import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { leaveHolding } from '../../baton/index.ts'
import { lockCase } from '../../case/index.ts'
import type { ActInCase, ForService } from '../../case/index.ts'
import { aboutsOfChild, kinAmong, replaceFacts } from '../../sight/index.ts'
import type { Ground } from '../../sight/model.ts'
import type { SharingSources } from '../model.ts'
import { factsImplied } from '../rules/facts.ts'
import { seesAnything, topicsFor } from '../rules/topics.ts'
import type { Loaded } from './sources.ts'
import { loadSources } from './sources.ts'
import { withdrawBlind } from './withdraw-blind.ts'

/** The grounds on a case that are sharing's to write. */
const OWN_GROUNDS: readonly Ground[] = [
  'own_service',
  'guardianship',
  'own_case',
  'consent',
  'other_ground',
  'break_glass',
]

/**
 * Who holds now or will, and may not see the case: own family of the child, and by own yes or as deputy those whose
 * service may no longer see it or whom the family keeps out.
 */
const holdersWithoutSight = (sources: SharingSources, kin: readonly string[], now: Date): readonly string[] => {
  if (sources.closed) return []
  const coming = sources.holders.filter(one => one.to === null || one.to > now)
  const blind = coming.filter(({ kind, holderId: employeeId, serviceId }) => {
    if (kin.includes(employeeId)) return true
    return kind !== 'acting' && topicsFor(sources, { employeeId, serviceId }, now).size === 0
  })
  return [...new Set(blind.map(one => one.holderId))]
}

/**
 * Makes the access facts of a case what their sources say, from this instant. One at a time per case, so that two
 * answers at once cannot each miss the other; and takes back what is asked of those who no longer see it.
 * Fills `sightChanged`.
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
  await withdrawBlind(tx, act, loaded)
  return loaded
}

/** Takes back, in a case of which nothing has been told, what is asked of those who may no longer see what it is about. */
export async function takeBackIn(tx: Tx, act: ActInCase): Promise<void> {
  await lockCase(tx, act.municipality, act.caseId)
  await withdrawBlind(tx, act, await loadSources(tx, act))
}

/** After an answer: the facts; and if whoever holds may no longer see the case, somebody who may follows at once. */
export async function renewAfterAnswer(tx: Tx, act: ActInCase): Promise<void> {
  const { sources, childCase } = await renewFacts(tx, act)
  const kin = await kinAmong(tx, act.municipality, childCase.childId)
  const blind = holdersWithoutSight(sources, kin, act.now)
  // Writes the coming periods, and with them the facts once more.
  if (blind.length > 0) await leaveHolding(tx, act, blind)
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

/** Those of the services that see something of the case now. Fills `coveredAmong`. */
export async function coveredOf(
  tx: Tx,
  which: { municipality: number; caseId: string; serviceIds: readonly string[]; now: Date },
): Promise<readonly string[]> {
  const { sources } = await loadSources(tx, which)
  return which.serviceIds.filter(serviceId => seesAnything(sources, serviceId, which.now))
}

/** What each of these would see of the case now. Fills `topicsOpenTo`. */
export async function openTo(
  tx: Tx,
  which: { municipality: number; caseId: string; people: readonly ForService[]; now: Date },
): Promise<readonly (ForService & { readonly topics: ReadonlySet<string> })[]> {
  const { sources } = await loadSources(tx, which)
  return which.people.map(one => ({ ...one, topics: topicsFor(sources, one, which.now) }))
}
