import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Day } from '../../kernel/time.ts'
import { AGE_CHANGES } from './model.ts'
import type { Announced, Threshold } from './model.ts'

/** A birthday that was told of in a case. */
export interface ToldThreshold extends Threshold, Announced {
  readonly id: string
  readonly caseId: string
  readonly childId: string
  readonly askedOn: Day
  readonly dueOn: Day
  readonly passedAt: Date | null
}

const toldOf = (row: Selectable<Tables['age_threshold']>): ToldThreshold => ({
  ...{ id: row.id, caseId: row.case_id, childId: row.child_id, age: row.age, on: row.turns_on },
  ...{ changes: AGE_CHANGES.filter(one => row.changes.includes(one)), askedOn: row.asked_on, dueOn: row.due_on },
  ...{ bitesOn: row.bites_on, passedAt: row.passed_at },
})

const selectOfChild = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('age_threshold')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('child_id', '=', v.childId)
    .where('moved_at', 'is', null)
    .orderBy('turns_on')
    .orderBy('id'),
)
/** The birthdays of a child that were told of, in any case about it. */
export const toldThresholdsOf = async (
  tx: Tx,
  municipality: number,
  childId: string,
): Promise<readonly ToldThreshold[]> => (await selectOfChild(tx, { municipality, childId })).map(toldOf)

/** All the birthdays that were ever told of in a case. */
export async function toldInCase(tx: Tx, municipality: number, caseId: string): Promise<readonly ToldThreshold[]> {
  const rows = await tx
    .selectFrom('age_threshold')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .orderBy('turns_on')
    .orderBy('id')
    .execute()
  return rows.map(toldOf)
}

/** Writes that a birthday is told of; answers its id if it is new, or so again. */
export async function insertThreshold(
  tx: Tx,
  municipality: number,
  one: Omit<ToldThreshold, 'passedAt'>,
): Promise<string | undefined> {
  const told = { asked_on: one.askedOn, due_on: one.dueOn, bites_on: one.bitesOn, changes: [...one.changes] }
  const row = await tx
    .insertInto('age_threshold')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: one.caseId, child_id: one.childId, age: one.age },
      ...{ turns_on: one.on, ...told },
    })
    .onConflict(conflict =>
      conflict
        .columns(['municipality_id', 'case_id', 'age', 'turns_on'])
        .doUpdateSet({ ...told, moved_at: null, passed_at: null })
        .where('age_threshold.moved_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The birthdays that have come, and of which nobody has seen to what follows. */
export async function thresholdsToPass(tx: Tx, municipality: number, today: Day): Promise<readonly ToldThreshold[]> {
  const rows = await tx
    .selectFrom('age_threshold')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('passed_at', 'is', null)
    .where('moved_at', 'is', null)
    .where('turns_on', '<=', today)
    .orderBy('turns_on')
    .orderBy('id')
    .execute()
  return rows.map(toldOf)
}

/** Notes that what follows from a birthday has been seen to. */
export async function savePassed(tx: Tx, municipality: number, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('age_threshold')
    .set({ passed_at: now })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('passed_at', 'is', null)
    .execute()
}

/** A case whose child has, or comes to, an age between two days while the case is open; nobody is told yet. */
export interface Birthday {
  readonly caseId: string
  readonly childId: string
  readonly birthDate: Day
}

/** The cases that have such a birthday between two days. */
export async function birthdaysBetween(
  tx: Tx,
  which: { municipality: number; ages: readonly number[]; from: Day; to: Day },
): Promise<readonly Birthday[]> {
  const { municipality, ages, from, to } = which
  const { rows } = await sql<Birthday>`
    select b.case_id as "caseId", b.child_id as "childId", b.birth_date as "birthDate" from birthday_in_case b
    where b.municipality_id = ${municipality} and exists (select from unnest(${ages}::int[]) as a (age)
      where birthday_at(b.birth_date, a.age) between greatest(${from}::date, b.opened_on) and ${to}::date
        and not exists (select from age_threshold t where t.municipality_id = b.municipality_id and t.case_id = b.case_id
          and t.moved_at is null and t.age = a.age and t.turns_on = birthday_at(b.birth_date, a.age)))
    order by b.case_id`.execute(tx)
  return rows
}

/** The cases in which a birthday was told of that is no longer so: another day of birth, or other ages. */
export async function casesMoved(tx: Tx, municipality: number, ages: readonly number[]): Promise<readonly string[]> {
  const { rows } = await sql<{ caseId: string }>`
    select distinct b.case_id as "caseId" from birthday_in_case b
      join age_threshold t on t.municipality_id = b.municipality_id and t.case_id = b.case_id and t.moved_at is null
    where b.municipality_id = ${municipality}
      and (t.turns_on <> birthday_at(b.birth_date, t.age) or not t.age = any(${ages}::int[]))
    order by b.case_id`.execute(tx)
  return rows.map(row => row.caseId)
}

/** Notes that birthdays are no longer so. */
export async function saveMoved(tx: Tx, municipality: number, ids: readonly string[], now: Date): Promise<void> {
  await tx
    .updateTable('age_threshold')
    .set({ moved_at: now })
    .where('municipality_id', '=', municipality)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('moved_at', 'is', null)
    .execute()
}
