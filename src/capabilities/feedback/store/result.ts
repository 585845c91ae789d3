import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { HalfYear } from '../model.ts'

/** The half-years before one that have answers and are not put together yet. */
export async function unpublished(tx: Tx, municipality: number, before: HalfYear): Promise<readonly HalfYear[]> {
  const { rows } = await sql<{ half_year: HalfYear }>`
    select distinct a.half_year from feedback_answer a where a.municipality_id = ${municipality} and a.half_year < ${before}
      and not exists (select from feedback_published p where p.municipality_id = a.municipality_id and p.half_year = a.half_year)
    order by 1`.execute(tx)
  return rows.map(row => row.half_year)
}

/**
 * What was answered in a half-year, question by question. Of a child who is protected or closed to all but a few, the service is left
 * out: it counts in the whole municipality alone.
 */
export async function voicesIn<Voice>(tx: Tx, municipality: number, halfYear: HalfYear): Promise<readonly Voice[]> {
  const { rows } = await sql<Voice>`
    select a.person_id as "personId", a.child_id as "childId", a.phase, i.theme, i.value, a.at,
      a.who = 'child' or a.seen as seen,
      array(select g.person_id::text from guardianship g
        where g.municipality_id = a.municipality_id and g.child_id = a.child_id) as kin,
      case when c.protection = 'none' and not exists (select from closed_child x
        where x.municipality_id = c.municipality_id and x.child_id = c.id) then a.service_id end as "serviceId"
    from feedback_answer a join child c on c.municipality_id = a.municipality_id and c.id = a.child_id
      cross join lateral jsonb_to_recordset(a.items) as i(theme text, value int)
    where a.municipality_id = ${municipality} and a.half_year = ${halfYear} and i.value is not null`.execute(tx)
  return rows
}

/** Notes that a half-year is put together; false where it was before. */
export async function notePublished(tx: Tx, municipality: number, halfYear: HalfYear, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback_published')
    .values({ municipality_id: municipality, half_year: halfYear, at })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What can be shown of a unit in a half-year; the whole municipality where the unit is null. */
export interface ResultRow {
  readonly halfYear: HalfYear
  readonly serviceId: string | null
  readonly phase: string
  readonly theme: string
  readonly low: number
  readonly high: number
}

/** Writes what can be shown; it is never changed. */
export async function insertResults(
  tx: Tx,
  municipality: number,
  results: readonly (ResultRow & { readonly id: string })[],
): Promise<void> {
  if (results.length === 0) return
  await tx
    .insertInto('feedback_result')
    .values(
      results.map(one => ({
        ...{ municipality_id: municipality, id: one.id, half_year: one.halfYear, service_id: one.serviceId },
        ...{ phase: one.phase, theme: one.theme, low: `${one.low}`, high: `${one.high}` },
      })),
    )
    .execute()
}

const among = (column: string, serviceIds: readonly (string | null)[]) =>
  sql<boolean>`(${sql.ref(column)} = any(${serviceIds.filter(one => one !== null)}::uuid[])
    or (${serviceIds.includes(null)}::boolean and ${sql.ref(column)} is null))`

/** What can be shown of some units, the latest half-year first. */
export async function resultsOfUnits(
  tx: Tx,
  municipality: number,
  serviceIds: readonly (string | null)[],
): Promise<readonly ResultRow[]> {
  const rows = await tx
    .selectFrom('feedback_result')
    .select(['half_year as halfYear', 'service_id as serviceId', 'phase', 'theme'])
    .select([sql<number>`low::float8`.as('low'), sql<number>`high::float8`.as('high')])
    .where('municipality_id', '=', municipality)
    .where(among('service_id', serviceIds))
    .orderBy('half_year', 'desc')
    .orderBy('phase')
    .orderBy('theme')
    .execute()
  return rows
}

/** The half-years that are put together, the latest first. */
export async function publishedIn(tx: Tx, municipality: number): Promise<readonly HalfYear[]> {
  const rows = await tx
    .selectFrom('feedback_published')
    .select('half_year')
    .where('municipality_id', '=', municipality)
    .orderBy('half_year', 'desc')
    .execute()
  return rows.map(row => row.half_year)
}

/** What was done about the results of some units: of each half-year and unit the latest. */
export async function doneOf(tx: Tx, municipality: number, serviceIds: readonly (string | null)[]) {
  return tx
    .selectFrom('feedback_done')
    .distinctOn(['half_year', 'service_id'])
    .select(['half_year as halfYear', 'service_id as serviceId', 'words', 'at'])
    .where('municipality_id', '=', municipality)
    .where(among('service_id', serviceIds))
    .orderBy('half_year')
    .orderBy('service_id')
    .orderBy('at', 'desc')
    .execute()
}

/** Writes what was done. */
export async function insertDone(
  tx: Tx,
  municipality: number,
  one: { id: string; halfYear: HalfYear; serviceId: string | null; words: string; byId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('feedback_done')
    .values({
      ...{ municipality_id: municipality, id: one.id, half_year: one.halfYear, service_id: one.serviceId },
      ...{ words: one.words, by_id: one.byId, at: one.at },
    })
    .execute()
}

/** Who with own pages answered in a half-year about some services, each with the latest case; everybody where the services are null. */
export async function whoAnswered(
  tx: Tx,
  municipality: number,
  halfYear: HalfYear,
  serviceIds: readonly string[] | null,
): Promise<readonly { readonly personId: string; readonly caseId: string; readonly childId: string }[]> {
  const { rows } = await sql<{ personId: string; caseId: string; childId: string }>`
    select distinct on (a.person_id) a.person_id as "personId", a.case_id as "caseId", a.child_id as "childId"
    from feedback_answer a where a.municipality_id = ${municipality} and a.half_year = ${halfYear} and a.who <> 'child'
      and (${serviceIds}::uuid[] is null or a.service_id = any(${serviceIds}::uuid[]))
    order by a.person_id, a.at desc`.execute(tx)
  return rows
}
