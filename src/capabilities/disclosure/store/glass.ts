import type { Selectable } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { isKin, isOwnFamily } from '../../sight/index.ts'
import type { GlassBreak } from '../model.ts'

const glassOf = (row: Selectable<Tables['glass_break']>): GlassBreak => ({
  id: row.id,
  caseId: row.case_id,
  childId: row.child_id,
  employeeId: row.employee_id,
  serviceId: row.service_id,
  ownerServiceId: row.owner_service_id,
  reason: row.reason,
  told: row.told,
  untoldReason: row.untold_reason,
  untoldWords: row.untold_words,
  at: row.at,
  endsAt: row.ends_at,
})

/** Writes that somebody opened a case in an emergency. */
export async function insertGlass(tx: Tx, municipality: number, one: GlassBreak): Promise<void> {
  await tx
    .insertInto('glass_break')
    .values({
      municipality_id: municipality,
      id: one.id,
      case_id: one.caseId,
      child_id: one.childId,
      employee_id: one.employeeId,
      service_id: one.serviceId,
      owner_service_id: one.ownerServiceId,
      reason: one.reason,
      told: one.told,
      untold_reason: one.untoldReason,
      untold_words: one.untoldWords,
      at: one.at,
      ends_at: one.endsAt,
    })
    .execute()
}

/**
 * What somebody has opened, what was opened by or from the services that somebody leads, and what one was told of, never
 * about whom one is kept away from; the latest first.
 */
export async function glassFor(
  tx: Tx,
  actor: Actor,
  v: { leads: readonly string[]; told: readonly string[]; limit: number },
): Promise<GlassBreak[]> {
  const rows = await tx
    .selectFrom('glass_break')
    .selectAll()
    .where('municipality_id', '=', actor.municipality)
    .where(eb => {
      const minds = eb.or([
        eb('service_id', '=', eb.fn.any(eb.val(v.leads))),
        eb('owner_service_id', '=', eb.fn.any(eb.val(v.leads))),
        eb('id', '=', eb.fn.any(eb.val(v.told))),
      ])
      return eb.or([eb('employee_id', '=', actor.id), eb.and([minds, eb.not(isKin(actor, 'glass_break.child_id'))])])
    })
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(v.limit)
    .execute()
  return rows.map(glassOf)
}

/** What was opened within a stretch of time but in one's own family, the first first. */
export async function glassBetween(tx: Tx, actor: Actor, from: Date, to: Date): Promise<GlassBreak[]> {
  const rows = await tx
    .selectFrom('glass_break')
    .selectAll()
    .where('municipality_id', '=', actor.municipality)
    .where('at', '>=', from)
    .where('at', '<', to)
    .where(eb => eb.not(isOwnFamily(actor, 'glass_break.child_id')))
    .orderBy('at')
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(glassOf)
}

/** What the family is told was opened of a case, the latest first. */
export async function glassToldOf(tx: Tx, municipality: number, caseId: string): Promise<GlassBreak[]> {
  const rows = await tx
    .selectFrom('glass_break')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('told', '=', true)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map(glassOf)
}
