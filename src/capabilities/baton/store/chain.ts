import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { BecauseSchema, HolderKindSchema } from '../model.ts'
import type { Change, Holding } from '../model.ts'

const selectChains = prepared((db, v: { municipality: number; caseIds: readonly string[] }) =>
  db
    .selectFrom('baton_period')
    .select([
      'id',
      'case_id as caseId',
      'holder_id as holderId',
      'service_id as serviceId',
      'kind',
      'because',
      'closes',
    ])
    .select(['accepted_at as acceptedAt', 'instead_of as insteadOf'])
    .select([sql<Date>`lower(during)`.as('from'), sql<Date | null>`upper(during)`.as('to')])
    .where('municipality_id', '=', v.municipality)
    .where('case_id', '=', sql<string>`any(${v.caseIds}::uuid[])`)
    .orderBy('case_id')
    .orderBy('during'),
)
/** The chains of cases, past, running and coming periods, in order. */
export async function holdersOf(tx: Tx, municipality: number, caseIds: readonly string[]): Promise<Holding[]> {
  const rows = await selectChains(tx, { municipality, caseIds })
  return rows.map(row => ({
    ...row,
    kind: HolderKindSchema.parse(row.kind),
    because: BecauseSchema.parse(row.because),
  }))
}

/** The cases that an employee holds, will hold, or has a deputy or stand-in for. */
export async function casesAround(tx: Tx, municipality: number, employeeId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('baton_period')
    .select('case_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where(eb => eb.or([eb('holder_id', '=', employeeId), eb('instead_of', '=', employeeId)]))
    .where(sql<boolean>`(upper_inf(during) or upper(during) > current_moment())`)
    .orderBy('case_id')
    .execute()
  return rows.map(row => row.case_id)
}

/** The cases that somebody holds by rule, now or later. */
export async function casesByRule(tx: Tx, municipality: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('baton_period')
    .select('case_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('kind', '=', 'acting')
    .where(sql<boolean>`(upper_inf(during) or upper(during) > current_moment())`)
    .orderBy('case_id')
    .execute()
  return rows.map(row => row.case_id)
}

const range = (from: Date, to: Date | null) => `[${from.toISOString()},${to?.toISOString() ?? ''})`

/** Carries out a change of one chain; `named` are the added periods with their ids. Each statement checks what it meets. */
export async function saveChange(
  tx: Tx,
  at: { municipality: number; caseId: string },
  change: Change,
  named: readonly Holding[],
): Promise<void> {
  const { municipality, caseId } = at
  if (change.drop.length > 0)
    await tx
      .deleteFrom('baton_period')
      .where('municipality_id', '=', municipality)
      .where('case_id', '=', caseId)
      .where(
        'id',
        'in',
        change.drop.map(one => one.id),
      )
      .execute()
  if (change.end)
    await tx
      .updateTable('baton_period')
      .set({ during: sql`tstzrange(lower(during), ${change.end.to})` })
      .where('municipality_id', '=', municipality)
      .where('case_id', '=', caseId)
      .where('id', '=', change.end.id)
      .execute()
  if (named.length > 0)
    await tx
      .insertInto('baton_period')
      .values(named.map(one => rowOf(municipality, one)))
      .execute()
}

const rowOf = (municipality: number, one: Holding) => ({
  municipality_id: municipality,
  id: one.id,
  case_id: one.caseId,
  holder_id: one.holderId,
  service_id: one.serviceId,
  kind: one.kind,
  during: range(one.from, one.to),
  accepted_at: one.acceptedAt,
  because: one.because,
  instead_of: one.insteadOf,
})

/** Marks the last period of a case as the one with which it closed. */
export async function markClosing(tx: Tx, municipality: number, id: string): Promise<void> {
  await tx
    .updateTable('baton_period')
    .set({ closes: true })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .execute()
}

/** A case whose chain is not what promise 1 says. */
export interface Broken {
  readonly caseId: string
  readonly what: 'nobody_now' | 'wrong_end' | 'hole'
}

/** Every case whose chain is broken, found from the rows alone: open cases without a holder now or for ever, and holes. */
export async function brokenChains(tx: Tx, municipality: number): Promise<Broken[]> {
  const { rows } = await sql<Broken>`
    select k.id as "caseId", 'nobody_now' as what from child_case k
    where k.municipality_id = ${municipality} and k.status <> 'closed' and not exists (select from baton_period b
      where b.municipality_id = k.municipality_id and b.case_id = k.id and b.during @> current_moment())
    union all
    select k.id, 'wrong_end' from child_case k
    where k.municipality_id = ${municipality} and (k.status <> 'closed') <> exists (select from baton_period b
      where b.municipality_id = k.municipality_id and b.case_id = k.id and upper_inf(b.during))
    union all
    select distinct case_id, 'hole' from (
      select case_id, lower(during) as starts, lag(upper(during)) over w as before, lag(closes) over w as closed
      from baton_period where municipality_id = ${municipality} window w as (partition by case_id order by during)) chain
    where before is not null and starts <> before and not closed`.execute(tx)
  return rows
}
