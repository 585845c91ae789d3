import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { serviceById, settingsOf } from '../../organisation/index.ts'
import { appendLog } from './append-log.ts'
import { caseNumber, levelName, newCase } from '../rules.ts'
import type { NotHeard } from '../model.ts'
import { sightChanged, startHolding } from '../ports.ts'
import { insertCase } from '../store/case.ts'
import { insertLevelChange } from '../store/level.ts'
import { insertParticipants } from '../store/participant.ts'

/** What is decided when a case opens. */
export interface Opening {
  readonly municipality: number
  readonly childId: string
  readonly ownerServiceId: string
  readonly level: number
  readonly because: string
  readonly familyView: string
  /** Why the child was not heard before it opens; null where the child was. */
  readonly notHeard?: NotHeard | null
  readonly decidedBy: Actor
  /** Whom the baton is offered to; until a yes, the leader of the owner service acts. */
  readonly offerTo: { readonly employeeId: string; readonly serviceId: string } | null
  readonly participants: readonly { employeeId: string | null; serviceId: string; task?: string }[]
  readonly now: Date
  readonly newId: NewId
}

/**
 * Opens a case at once and sees to it that somebody holds it from this instant.
 * The caller has asked whether the child has an open case already (`openCaseOf`).
 */
export async function openCase(tx: Tx, opening: Opening): Promise<{ caseId: string }> {
  const { municipality, now, newId, decidedBy, because, familyView, notHeard = null } = opening
  const caseId = newId()
  const act = { municipality, caseId, now, newId }
  const [settings, service] = await Promise.all([
    settingsOf(tx, municipality, now),
    serviceById(tx, municipality, opening.ownerServiceId),
  ])
  await insertCase(tx, municipality, newCase({ ...opening, id: caseId, number: caseNumber(newId()) }, settings))
  const change = { id: newId(), from: null, to: opening.level, decidedBy: decidedBy.id, reason: because, familyView }
  const facts = { level: levelName(settings, opening.level), service: service?.name ?? '' }
  await insertLevelChange(tx, { ...act, ...change, notHeard })
  await insertParticipants(
    tx,
    act,
    opening.participants.map(one => ({ task: null, ...one, id: newId() })),
  )
  await appendLog(tx, {
    ...act,
    kind: 'case.opened',
    facts,
    ofServiceId: opening.ownerServiceId,
    words: because,
    actor: decidedBy,
    topic: 'plan',
  })
  await startHolding(tx, { ...act, ...opening, reason: because })
  await sightChanged(tx, act)
  return { caseId }
}
