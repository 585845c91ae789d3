import { sql } from 'kysely'
import type { NewId } from '../../../kernel/ids.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Protection } from '../model.ts'
import { HeldGrade } from '../protection-model.ts'
import type { Grade, GradeSource } from '../protection-model.ts'
import { hides } from '../protection.ts'

/** Whose grade it is. */
export type Graded = { readonly childId: string } | { readonly personId: string }

const selectGrades = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('address_grade')
    .select(['id', 'child_id', 'person_id as personId', 'grade', 'source', 'because', 'valid_from as since'])
    .where('municipality_id', '=', v.municipality)
    .where(sql<boolean>`coalesce(child_id, person_id) = any(${v.ids}::uuid[])`)
    .where('valid_to', 'is', null)
    .orderBy('valid_from')
    .orderBy('id'),
)

/** The grades in force of a child and of people around it. */
export async function gradesOf(tx: Tx, municipality: number, ids: readonly string[]): Promise<readonly HeldGrade[]> {
  return (await selectGrades(tx, { municipality, ids })).map(row => HeldGrade.parse(row))
}

/** Grades by id, those that have ended too. */
export async function gradesById(tx: Tx, municipality: number, ids: readonly string[]): Promise<readonly HeldGrade[]> {
  const rows = await tx
    .selectFrom('address_grade')
    .select(['id', 'person_id as personId', 'grade', 'source', 'because', 'valid_from as since'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map(row => HeldGrade.parse(row))
}

interface NewGrade {
  readonly municipality: number
  readonly of: Graded
  readonly grade: Grade
  readonly source: GradeSource
  readonly because: string
  readonly by: string | null
  readonly now: Date
  readonly newId: NewId
}

/** Adds a grade; nothing when it is held already. */
export async function insertGrade(tx: Tx, { municipality, of, grade, source, because, by, now, newId }: NewGrade) {
  await tx
    .insertInto('address_grade')
    .values({
      ...{ municipality_id: municipality, id: newId(), grade, source, because, set_by: by, valid_from: now },
      ...('childId' in of ? { child_id: of.childId } : { person_id: of.personId }),
    })
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** Ends a grade; false when it has ended already. */
export async function endGrade(tx: Tx, municipality: number, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('address_grade')
    .set(eb => ({ valid_to: eb.fn('greatest', ['valid_from', eb.val(now)]) }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lets the strictest grade count; where a grade keeps nothing, what was kept is gone. */
export async function saveProtection(tx: Tx, municipality: number, of: Graded, protection: Protection): Promise<void> {
  const nothing = hides(protection, 'stored')
  if ('childId' in of)
    await tx
      .updateTable('child')
      .set(eb => ({ protection, version: eb('version', '+', 1), ...(nothing && { address: null, place_id: null }) }))
      .where('municipality_id', '=', municipality)
      .where('id', '=', of.childId)
      .execute()
  else
    await tx
      .updateTable('family_person')
      .set(eb => ({ protection, version: eb('version', '+', 1), ...(nothing && { address: null }) }))
      .where('municipality_id', '=', municipality)
      .where('id', '=', of.personId)
      .execute()
}
