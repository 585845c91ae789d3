import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { caseIdByNumber, childIdOfCase, findUnitCase, mayKnowOfCase, openCaseOf } from '../../case/index.ts'
import { childIdsOfGuardian } from '../../person/index.ts'
import { isOfficer } from '../access.ts'
import type { PrivacyRequest } from '../model.ts'
import type { Place } from '../restriction-store.ts'

/** The case with a number, if the actor may know that it is there: the officer any, a leader the own unit's; never one's own family's. */
export async function caseNumbered(tx: Tx, actor: Actor, number: string, now: Date): Promise<string | undefined> {
  const caseId = await caseIdByNumber(tx, actor.municipality, number)
  const unit = caseId === undefined ? undefined : await findUnitCase(tx, { caseId }, actor)
  if (caseId === undefined || unit === undefined || unit.kin) return undefined
  return isOfficer(actor) || mayKnowOfCase(actor, unit, now).allowed ? caseId : undefined
}

async function ownOf(tx: Tx, municipality: number, personId: string, now: Date): Promise<readonly Place[]> {
  const childIds = await childIdsOfGuardian(tx, municipality, personId, dayOf(now))
  const found: Place[] = []
  for (const childId of childIds) {
    const caseId = await openCaseOf(tx, municipality, childId)
    if (caseId !== undefined) found.push({ caseId, childId, personId })
  }
  return found
}

/** Where a restriction that somebody asked for holds: the child's case, else each case about a child of the asker. */
export async function placesOf(tx: Tx, { request, municipality, caseId, now }: Asked): Promise<readonly Place[]> {
  const named = caseId ?? request.caseId
  if (named !== null) return [{ caseId: named, childId: await childIdOfCase(tx, municipality, named), personId: null }]
  const { asker, childId } = request
  return asker.kind === 'family' && asker.id !== null && childId === null ? ownOf(tx, municipality, asker.id, now) : []
}

interface Asked {
  readonly request: PrivacyRequest
  readonly municipality: number
  /** The case that the one who answers has named, for what came on paper. */
  readonly caseId: string | null
  readonly now: Date
}
