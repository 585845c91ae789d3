import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { HalfYear } from '../model.ts'

/** When somebody was asked for the first time: from then on half-years are put together. */
export async function firstAsked(tx: Tx, municipality: number): Promise<Date | null> {
  const row = await tx
    .selectFrom('feedback_ask')
    .select(({ fn }) => fn.min('asked_at').as('at'))
    .where('municipality_id', '=', municipality)
    .executeTakeFirst()
  return row?.at ?? null
}

const kin = sql`array(select g.person_id::text from guardianship g
  where g.municipality_id = a.municipality_id and g.child_id = a.child_id)`
/** Of a child who is protected or closed to all but a few, the service is left out: it counts in the whole municipality alone. */
const place = sql`case when c.protection = 'none' and not exists (select from closed_child x
  where x.municipality_id = c.municipality_id and x.child_id = c.id) then a.service_id end`

/** What was answered about one theme at one time in a half-year. */
export async function voicesIn<Voice>(
  tx: Tx,
  municipality: number,
  { halfYear, phase, theme }: { halfYear: HalfYear; phase: string; theme: string },
): Promise<readonly Voice[]> {
  const { rows } = await sql<Voice>`
    select a.person_id as "personId", a.child_id as "childId", a.phase, i.theme, i.value, a.at,
      a.who = 'child' or a.seen as seen, ${kin} as kin, ${place} as "serviceId"
    from feedback_answer a join child c on c.municipality_id = a.municipality_id and c.id = a.child_id
      cross join lateral jsonb_to_recordset(a.items) as i(theme text, value int)
    where a.municipality_id = ${municipality} and a.half_year = ${halfYear} and a.phase = ${phase} and i.theme = ${theme}
      and i.value is not null and not a.passed_over`.execute(tx)
  return rows
}

/** Who could answer in a half-year what is asked at one time: asked before its end, and neither out of time nor settled before it began. */
export async function askedThen<AskedThen>(
  tx: Tx,
  municipality: number,
  { from, to, phase }: { from: Date; to: Date; phase: string },
): Promise<readonly AskedThen[]> {
  const { rows } = await sql<AskedThen>`
    select a.person_id as "personId", a.child_id as "childId", a.phase, ${kin} as kin, ${place} as "serviceId"
    from feedback_ask a join child c on c.municipality_id = a.municipality_id and c.id = a.child_id
    where a.municipality_id = ${municipality} and a.phase = ${phase} and a.asked_at < ${to} and a.open_until >= ${from}
      and (a.settled_at is null or a.settled_at >= ${from})`.execute(tx)
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
  await sql`insert into feedback_result (municipality_id, id, half_year, service_id, phase, theme, low, high)
    select ${municipality}, r.id, r."halfYear", r."serviceId", r.phase, r.theme, r.low, r.high
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as r(id uuid, "halfYear" text, "serviceId" uuid, phase text, theme text, low numeric, high numeric)`.execute(tx)
}

/** A unit as it lay when a half-year was put together. */
interface UnitThen {
  readonly id: string
  readonly parentId: string | null
}
/** Keeps the units as they lie now with a half-year. */
export async function insertUnits(
  tx: Tx,
  municipality: number,
  halfYear: HalfYear,
  units: readonly UnitThen[],
): Promise<void> {
  await sql`insert into feedback_unit (municipality_id, half_year, service_id, parent_id)
    select ${municipality}, ${halfYear}, u.id, u."parentId"
    from jsonb_to_recordset(${JSON.stringify(units.map(({ id, parentId }) => ({ id, parentId })))}::jsonb)
      as u(id uuid, "parentId" uuid)`.execute(tx)
}

/** The units of each of some half-years, as they lay then. */
export async function unitsThen(
  tx: Tx,
  municipality: number,
  halfYears: readonly HalfYear[],
): Promise<ReadonlyMap<HalfYear, readonly UnitThen[]>> {
  if (halfYears.length === 0) return new Map()
  const rows = await tx
    .selectFrom('feedback_unit')
    .select(['half_year as halfYear', 'service_id as id', 'parent_id as parentId'])
    .where('municipality_id', '=', municipality)
    .where(sql<boolean>`half_year = any(${halfYears}::text[])`)
    .execute()
  return Map.groupBy(rows, one => one.halfYear)
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
    .select(['half_year as halfYear', 'service_id as serviceId', 'words', 'at', 'version'])
    .where('municipality_id', '=', municipality)
    .where(among('service_id', serviceIds))
    .orderBy('half_year')
    .orderBy('service_id')
    .orderBy('version', 'desc')
    .execute()
}

/** Writes what was done; false where somebody else has written since what was read. */
export async function insertDone(
  tx: Tx,
  municipality: number,
  one: {
    readonly id: string
    readonly halfYear: HalfYear
    readonly serviceId: string | null
    readonly version: number
    readonly words: string
    readonly byId: string
    readonly at: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('feedback_done')
    .values({
      ...{ municipality_id: municipality, id: one.id, half_year: one.halfYear, service_id: one.serviceId },
      ...{ version: one.version, words: one.words, by_id: one.byId, at: one.at },
    })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
