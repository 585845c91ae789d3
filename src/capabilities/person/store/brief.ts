import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Day } from '../../../kernel/time.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { ChildBrief, Contact, Guardian } from '../model.ts'
import { Guardian as GuardianSchema, Protection } from '../model.ts'
import { shownPlace } from '../protection.ts'

/** A child as PostgreSQL's JSON or as a row. */
export interface ChildJson {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly preferred_name: string | null
  readonly birth_date: string | null
  readonly expected_on: string | null
  readonly languages: string[]
  readonly interpreter_language: string | null
  readonly protection: string
  readonly place_id: string | null
  readonly version: number
}

const COLUMNS = [
  'c.id',
  'c.given_name',
  'c.family_name',
  'c.preferred_name',
  'c.birth_date',
  'c.expected_on',
  'c.languages',
  'c.interpreter_language',
  'c.protection',
  'c.place_id',
  'c.version',
] as const

/** A child as a sub-select, for subject queries of later capabilities; works inside `prepared`. `idColumn` holds the child's id. */
export const childPart = (municipality: number, idColumn: string): RawBuilder<ChildJson> => sql<ChildJson>`(
  select json_build_object('id', c.id, 'given_name', c.given_name, 'family_name', c.family_name,
    'preferred_name', c.preferred_name, 'birth_date', c.birth_date, 'expected_on', c.expected_on, 'languages', c.languages,
    'interpreter_language', c.interpreter_language, 'protection', c.protection, 'place_id', c.place_id, 'version', c.version)
  from child c where c.municipality_id = ${municipality} and c.id = ${sql.ref(idColumn)})`

/** The row or JSON of a child as others know it. */
export const toChildBrief = (row: ChildJson): ChildBrief => {
  const protection = Protection.parse(row.protection)
  const name = row.preferred_name ?? row.given_name
  return {
    id: row.id,
    name,
    fullName: `${name} ${row.family_name}`,
    birthDate: row.birth_date,
    expectedOn: row.expected_on,
    placeId: shownPlace({ protection, placeId: row.place_id }).placeId,
    protection,
    languages: row.languages,
    interpreterLanguage: row.interpreter_language,
    version: row.version,
  }
}

const selectChildren = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('child as c')
    .select(COLUMNS)
    .where('c.municipality_id', '=', v.municipality)
    .where('c.id', '=', sql<string>`any(${v.ids}::uuid[])`),
)

/** Children by id; those that are not there are left out. */
export async function childrenByIds(
  tx: Tx,
  municipality: number,
  ids: readonly string[],
): Promise<readonly ChildBrief[]> {
  return (await selectChildren(tx, { municipality, ids })).map(toChildBrief)
}

/** A child by id. The caller has judged that the actor may see it. */
export async function childById(tx: Tx, municipality: number, id: string): Promise<ChildBrief | undefined> {
  return (await childrenByIds(tx, municipality, [id]))[0]
}

const selectGuardians = prepared((db, v: { municipality: number; childId: string; day: Day }) =>
  db
    .selectFrom('guardianship as g')
    .innerJoin('family_person as p', join =>
      join.onRef('p.municipality_id', '=', 'g.municipality_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select([
      'g.id as guardianshipId',
      'p.id as personId',
      'p.given_name as name',
      sql<string>`p.given_name || ' ' || p.family_name`.as('fullName'),
      'g.relation',
      'g.parental_responsibility as parentalResponsibility',
      'g.source',
      'g.lives_with as livesWith',
      'p.language',
      'p.interpreter_language as interpreterLanguage',
      'g.valid_from as from',
      'g.valid_to as to',
      'g.version',
    ])
    .where('g.municipality_id', '=', v.municipality)
    .where('g.child_id', '=', v.childId)
    .where('g.kept_out_at', 'is', null)
    .where('g.valid_from', '<=', v.day)
    .where(eb => eb.or([eb('g.valid_to', 'is', null), eb('g.valid_to', '>', v.day)]))
    .orderBy('g.valid_from')
    .orderBy('p.given_name')
    .orderBy('p.id'),
)

/** The guardians and other carers of a child on a day, but nobody who is kept out; never addresses. `valid_to` is the first day it no longer holds. */
export async function guardiansOf(
  tx: Tx,
  municipality: number,
  childId: string,
  day: Day,
): Promise<readonly Guardian[]> {
  return (await selectGuardians(tx, { municipality, childId, day })).map(row => GuardianSchema.parse(row))
}

/** The children for whom a person of a family is guardian on a day. */
export async function childIdsOfGuardian(
  tx: Tx,
  municipality: number,
  personId: string,
  day: Day,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('guardianship')
    .select('child_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', personId)
    .where('kept_out_at', 'is', null)
    .where('valid_from', '<=', day)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute()
  return rows.map(row => row.child_id)
}

/** How to reach people of families, for notices; never shown. */
export async function contactsOf(tx: Tx, municipality: number, ids: readonly string[]): Promise<readonly Contact[]> {
  const rows = await tx
    .selectFrom('family_contact')
    .select(['id', 'email', 'phone', 'language', 'protection'])
    .where('municipality_id', '=', municipality)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return rows.map(row => ({ ...row, protection: Protection.parse(row.protection) }))
}

/** What people of families are called, by id. */
export async function familyNames(
  tx: Tx,
  municipality: number,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('family_person')
    .select(['id', sql<string>`given_name || ' ' || family_name`.as('name')])
    .where('municipality_id', '=', municipality)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(row => [row.id, row.name]))
}
