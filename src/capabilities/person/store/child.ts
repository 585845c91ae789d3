import type { RawBuilder, SqlBool } from 'kysely'
import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Child, ChildSubject } from '../model.ts'
import { Child as ChildSchema } from '../model.ts'

/** An identity number as it is kept: sealed, and a keyed hash to look up by. */
export interface KeptNumber {
  readonly sealed: string
  readonly lookup: string
}

const childOf = (row: Selectable<Tables['child']>): Child =>
  ChildSchema.parse({
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    birthDate: row.birth_date,
    expectedOn: row.expected_on,
    languages: row.languages,
    interpreterLanguage: row.interpreter_language,
    protection: row.protection,
    placeId: row.place_id,
    hasNumber: row.identity_lookup !== null,
    version: row.version,
  })

/** What decides whether the reader may open a child: conditions on `c.id` that sight offers. */
export interface Seeing {
  readonly seen: RawBuilder<SqlBool>
  readonly kin: RawBuilder<SqlBool>
  readonly named: RawBuilder<SqlBool>
}

const query = (tx: Tx, municipality: number, seeing: Seeing) =>
  tx
    .selectFrom('child as c')
    .selectAll('c')
    .select([seeing.seen.as('seen'), seeing.kin.as('kin'), seeing.named.as('named')])
    .where('c.municipality_id', '=', municipality)

/** A child with what the reader may, by id or by the look-up of its number. */
export async function findChildRow(
  tx: Tx,
  municipality: number,
  by: { id: string } | { lookup: string },
  seeing: Seeing,
): Promise<ChildSubject | undefined> {
  const base = query(tx, municipality, seeing)
  const one = 'id' in by ? base.where('c.id', '=', by.id) : base.where('c.identity_lookup', '=', by.lookup)
  const row = await one.executeTakeFirst()
  return row && { child: childOf(row), seen: row.seen === true, kin: row.kin === true, named: row.named === true }
}

const details = (child: Child, number: KeptNumber | undefined) => ({
  given_name: child.givenName,
  family_name: child.familyName,
  preferred_name: child.preferredName,
  birth_date: child.birthDate,
  expected_on: child.expectedOn,
  languages: child.languages,
  interpreter_language: child.interpreterLanguage,
  protection: child.protection,
  place_id: child.placeId,
  version: child.version,
  ...(number && { identity_sealed: number.sealed, identity_lookup: number.lookup }),
  // Nothing of where a protected person lives is kept.
  ...(child.protection === 'strictly_confidential' && { address: null }),
})

/** Writes a new child; false when somebody has that number already. */
export async function insertChild(
  tx: Tx,
  municipality: number,
  child: Child,
  number: KeptNumber | undefined,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('child')
    .values({ municipality_id: municipality, id: child.id, ...details(child, number) })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Saves what a rule decided; false when somebody wrote first. */
export async function saveChild(
  tx: Tx,
  municipality: number,
  next: Child,
  number: KeptNumber | undefined,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('child')
    .set(details(next, number))
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Children by part of a name, among those the reader may open. */
export async function searchChildren(
  tx: Tx,
  which: { municipality: number; name: string; serviceId: string; limit: number },
  { seen, kin }: Seeing,
): Promise<readonly Child[]> {
  const like = `%${which.name.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`
  const rows = await tx
    .selectFrom('child as c')
    .selectAll('c')
    .where('c.municipality_id', '=', which.municipality)
    .where(eb => eb.not(kin))
    .where(eb => eb.or([seen, eb.and([eb('c.place_id', '=', which.serviceId), eb('c.protection', '=', 'none')])]))
    .where(eb => {
      const { fn, val } = eb
      const given = fn<string>('concat_ws', [val(' '), 'c.given_name', 'c.family_name'])
      const called = fn<string>('concat_ws', [val(' '), 'c.preferred_name', 'c.family_name'])
      return eb.or([eb(given, 'ilike', like), eb(called, 'ilike', like)])
    })
    .orderBy('c.given_name')
    .orderBy('c.family_name')
    .orderBy('c.id')
    .limit(which.limit)
    .execute()
  return rows.map(childOf)
}
