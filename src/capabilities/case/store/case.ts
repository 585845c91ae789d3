import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { ChildCase } from '../model.ts'

type Row = Selectable<Tables['child_case']>

/** A row as the case it is. */
export const caseOf = (row: Row): ChildCase =>
  ChildCase.parse({
    id: row.id,
    number: row.number,
    childId: row.child_id,
    ownerServiceId: row.owner_service_id,
    level: row.level,
    status: row.status,
    step: row.step,
    stepSince: row.step_since,
    stepDue: row.step_due,
    stood: row.stood,
    openedAt: row.opened_at,
    openedBecause: row.opened_because,
    pausedUntil: row.paused_until,
    closedAt: row.closed_at,
    closeReason: row.close_reason,
    closingNote: row.closing_note,
    lastActivityAt: row.last_activity_at,
    version: row.version,
  })

const selectPlain = prepared((db, v: { municipality: number; caseId: string }) =>
  db.selectFrom('child_case').selectAll().where('municipality_id', '=', v.municipality).where('id', '=', v.caseId),
)
/** A case without asking who looks; for what one capability does on behalf of another. Throws if absent. */
export async function getCase(tx: Tx, municipality: number, caseId: string): Promise<ChildCase> {
  const [row] = await selectPlain(tx, { municipality, caseId })
  if (!row) throw new Error('no such case')
  return caseOf(row)
}

/** Writes a new case. */
export async function insertCase(tx: Tx, municipality: number, childCase: ChildCase): Promise<void> {
  const { id, number, childId, ownerServiceId } = childCase
  await tx
    .insertInto('child_case')
    .values({
      municipality_id: municipality,
      id,
      number,
      child_id: childId,
      owner_service_id: ownerServiceId,
      opened_at: childCase.openedAt,
      opened_because: childCase.openedBecause,
      last_activity_at: childCase.lastActivityAt,
      ...changeable(childCase),
    })
    .execute()
}

/** Saves what a rule decided; false when somebody wrote first. */
export async function saveCase(tx: Tx, municipality: number, next: ChildCase): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('child_case')
    .set({ ...changeable(next), owner_service_id: next.ownerServiceId })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const changeable = (one: ChildCase) => ({
  level: one.level,
  status: one.status,
  step: one.step,
  step_since: one.stepSince,
  step_due: one.stepDue,
  stood: one.stood && JSON.stringify(one.stood),
  paused_until: one.pausedUntil,
  closed_at: one.closedAt,
  close_reason: one.closeReason,
  closing_note: one.closingNote && JSON.stringify(one.closingNote),
  version: one.version,
})

const selectOpenOf = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('child_case')
    .select('id')
    .where('municipality_id', '=', v.municipality)
    .where('child_id', '=', v.childId)
    .where('status', '<>', 'closed'),
)
/** The id of the child's case that is not closed, if there is one. */
export async function openCaseOf(tx: Tx, municipality: number, childId: string): Promise<string | undefined> {
  const [row] = await selectOpenOf(tx, { municipality, childId })
  return row?.id
}

/** Whose case it is. Throws if absent. */
export async function childIdOfCase(tx: Tx, municipality: number, caseId: string): Promise<string> {
  return (await getCase(tx, municipality, caseId)).childId
}

const selectLocked = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('child_case')
    .select('id')
    .where('municipality_id', '=', v.municipality)
    .where('id', '=', v.caseId)
    .forNoKeyUpdate(),
)
/** Lets one act at a time decide about a case: whoever comes second sees what the first did. */
export async function lockCase(tx: Tx, municipality: number, caseId: string): Promise<void> {
  await selectLocked(tx, { municipality, caseId })
}

/**
 * As something of a case stands behind the lock of the case, which closing takes first too: found anew, as it may have ended, been
 * answered or closed a moment ago. Every act in a case that locks more locks the case first, so that no two wait for each other.
 */
export async function behindLock<Found>(
  tx: Tx,
  { municipality, caseId }: { readonly municipality: number; readonly caseId: string },
  before: Found,
  find: () => Promise<Found | undefined>,
): Promise<Found> {
  await lockCase(tx, municipality, caseId)
  return (await find()) ?? before
}
