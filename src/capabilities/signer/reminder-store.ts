import { sql } from 'kysely'
import type { Day } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Giver } from './who-model.ts'

interface About {
  readonly municipality: number
  readonly caseId: string
  readonly serviceId: string
  readonly giver: Giver
}

/** Notes that somebody is reminded of an end, so many days before; answers whether it is the first time. */
export async function noteReminder(
  tx: Tx,
  about: About,
  reminder: { readonly id: string; readonly endsOn: Day; readonly days: number; readonly now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('consent_reminder')
    .values({
      ...{ municipality_id: about.municipality, id: reminder.id, case_id: about.caseId, service_id: about.serviceId },
      ...{ giver_kind: about.giver.kind, giver_id: about.giver.id, ends_on: reminder.endsOn, days: reminder.days },
      at: reminder.now,
    })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const selectReminders = prepared(
  (db, v: { municipality: number; caseId: string; serviceId: string; giverId: string }) =>
    db
      .selectFrom('consent_reminder')
      .select('id')
      .where('municipality_id', '=', v.municipality)
      .where('case_id', '=', v.caseId)
      .where('service_id', '=', v.serviceId)
      .where('giver_id', '=', v.giverId)
      .orderBy('at'),
)
/** Of what a giver has been reminded towards a service. */
export async function remindersOf(
  tx: Tx,
  { municipality, caseId, serviceId, giver }: About,
): Promise<readonly string[]> {
  const rows = await selectReminders(tx, { municipality, caseId, serviceId, giverId: giver.id })
  return rows.map(row => row.id)
}

/** The reminders of ends that have come, and that are still asked about. */
export async function remindersOver(tx: Tx, municipality: number, today: Day): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from consent_reminder r where r.municipality_id = ${municipality} and r.ends_on <= ${today}
      and r.ends_on > ${today}::date - 30 order by r.id`.execute(tx)
  return rows.map(row => row.id)
}
