import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { HalfYear } from '../model.ts'

/** What somebody wrote about a result: of which half-year and unit. */
export async function findDone(tx: Tx, municipality: number, id: string) {
  return tx
    .selectFrom('feedback_done')
    .select(['half_year as halfYear', 'service_id as serviceId'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Somebody who has answered, and where, the latest first. */
export interface WhoAnswered {
  readonly personId: string
  readonly cases: readonly { readonly caseId: string; readonly childId: string }[]
}
/** The next so many who with own pages answered in a half-year about some services; about whatever where the services are null. */
export async function whoAnswered(
  tx: Tx,
  municipality: number,
  which: { halfYear: HalfYear; serviceIds: readonly string[] | null; after: string | null; most: number },
): Promise<readonly WhoAnswered[]> {
  const { halfYear, serviceIds, after, most } = which
  const { rows } = await sql<WhoAnswered>`
    select a.person_id as "personId", json_agg(json_build_object('caseId', a.case_id, 'childId', a.child_id) order by a.at desc) as cases
    from feedback_answer a where a.municipality_id = ${municipality} and a.half_year = ${halfYear} and a.who <> 'child'
      and (${after}::uuid is null or a.person_id > ${after}::uuid)
      and (${serviceIds}::uuid[] is null or a.service_id = any(${serviceIds}::uuid[]))
    group by a.person_id order by a.person_id limit ${most}`.execute(tx)
  return rows
}

/** Notes that somebody is told of what was done; false where that was so before. */
export async function noteTold(
  tx: Tx,
  municipality: number,
  one: { id: string; halfYear: HalfYear; serviceId: string | null; personId: string; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback_told')
    .values({
      ...{ municipality_id: municipality, id: one.id, half_year: one.halfYear, service_id: one.serviceId },
      ...{ person_id: one.personId, at: one.at },
    })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Forgets who was told of a half-year where nothing that they answered in it is left: of one, or of all. */
export async function forgetTold(tx: Tx, municipality: number, personId: string | null = null): Promise<void> {
  await sql`delete from feedback_told t where t.municipality_id = ${municipality}
    and (${personId}::uuid is null or t.person_id = ${personId}::uuid)
    and not exists (select from feedback_answer a where a.municipality_id = t.municipality_id and a.person_id = t.person_id
      and a.half_year = t.half_year)`.execute(tx)
}
