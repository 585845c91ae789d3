import type { Period } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Absence, HeldRole } from './model.ts'

/** Adds a role. */
export async function insertRole(tx: Tx, municipality: number, id: string, one: HeldRole): Promise<void> {
  const row = { municipality_id: municipality, id, employee_id: one.employeeId, service_id: one.serviceId }
  await tx
    .insertInto('employee_role')
    .values({ ...row, role: one.role, valid_from: one.from, valid_to: one.to })
    .execute()
}

/** Ends a role at an instant; one that has not begun by then ends as it begins, and so was never held. */
export async function saveRoleEnd(tx: Tx, municipality: number, id: string, role: Period, at: Date): Promise<void> {
  await tx
    .updateTable('employee_role')
    .set({ valid_to: at > role.from ? at : role.from })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
}

/** Adds an absence. */
export async function insertAbsence(tx: Tx, municipality: number, one: Absence): Promise<void> {
  const row = { municipality_id: municipality, id: one.id, employee_id: one.employeeId, deputy_id: one.deputyId }
  await tx
    .insertInto('absence')
    .values({ ...row, starts_at: one.from, ends_at: one.to, version: one.version })
    .execute()
}

/** Saves a changed absence, whose version is the next; false when somebody wrote first. */
export async function saveAbsence(tx: Tx, municipality: number, next: Absence): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('absence')
    .set({ deputy_id: next.deputyId, ends_at: next.to, version: next.version })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Ends who stands in for somebody from an instant on, and names another, if any. */
export async function replaceDeputy(
  tx: Tx,
  municipality: number,
  deputy: { id: string; employeeId: string; deputyId: string | null; at: Date },
): Promise<void> {
  const { id, employeeId, deputyId, at } = deputy
  await tx
    .updateTable('deputy')
    .set({ valid_to: at })
    .where('municipality_id', '=', municipality)
    .where('employee_id', '=', employeeId)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', at)]))
    .execute()
  if (deputyId === null) return
  const row = { municipality_id: municipality, id, employee_id: employeeId, deputy_id: deputyId, valid_from: at }
  await tx.insertInto('deputy').values(row).execute()
}
