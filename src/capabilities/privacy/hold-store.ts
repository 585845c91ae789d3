import type { Tx } from '../../platform/database/transaction.ts'

/** A case of which nothing may be deleted. */
export interface LegalHold {
  readonly id: string
  readonly caseId: string
  readonly because: string
  readonly at: Date
  readonly version: number
}

/** The holds that stand, the oldest first. */
export async function standingHolds(tx: Tx, municipality: number): Promise<readonly LegalHold[]> {
  const rows = await tx
    .selectFrom('legal_hold')
    .select(['id', 'case_id', 'because', 'set_at', 'version'])
    .where('municipality_id', '=', municipality)
    .where('lifted_at', 'is', null)
    .orderBy('set_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(({ id, case_id, because, set_at, version }) => ({
    id,
    caseId: case_id,
    because,
    at: set_at,
    version,
  }))
}

interface Marking {
  readonly municipality: number
  readonly id: string
  readonly caseId: string
  readonly because: string
  readonly by: string
  readonly now: Date
}
/** Marks a case; false when it is marked already. */
export async function insertHold(tx: Tx, { municipality, id, caseId, because, by, now }: Marking): Promise<boolean> {
  const row = await tx
    .insertInto('legal_hold')
    .values({ municipality_id: municipality, id, case_id: caseId, because, set_by: by, set_at: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

interface Ending {
  readonly municipality: number
  readonly id: string
  readonly version: number
  readonly words: string
  readonly by: string
  readonly now: Date
}
/** Ends a hold; answers the new version, or undefined when somebody was first. */
export async function saveReleased(tx: Tx, { municipality, id, version, words, by, now }: Ending) {
  const row = await tx
    .updateTable('legal_hold')
    .set(eb => ({ lifted_at: now, lifted_by: by, lift_reason: words, version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('lifted_at', 'is', null)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}
