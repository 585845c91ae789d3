import type { Day } from '../../../kernel/time.ts'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { FamilyDetails, GuardianshipRow } from '../model.ts'
import { Care, FamilyDetails as FamilyDetailsSchema } from '../model.ts'
import type { KeptNumber } from './child.ts'

const selectCare = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('guardianship as g')
    .innerJoin('family_person as p', join =>
      join.onRef('p.municipality_id', '=', 'g.municipality_id').onRef('p.id', '=', 'g.person_id'),
    )
    .selectAll('g')
    .select([
      'p.given_name as givenName',
      'p.family_name as familyName',
      'p.phone',
      'p.email',
      'p.language',
      'p.interpreter_language as interpreterLanguage',
      'p.protection',
      'p.version as personVersion',
    ])
    .where('g.municipality_id', '=', v.municipality)
    .where('g.child_id', '=', v.childId)
    .orderBy('g.valid_from')
    .orderBy('p.given_name')
    .orderBy('p.id'),
)

/** Everybody who is or was something to a child. */
export async function careOf(tx: Tx, municipality: number, childId: string): Promise<readonly GuardianshipRow[]> {
  return (await selectCare(tx, { municipality, childId })).map(row => ({
    ...Care.parse({ ...row, parentalResponsibility: row.parental_responsibility, livesWith: row.lives_with }),
    id: row.id,
    childId: row.child_id,
    personId: row.person_id,
    keptOut: row.kept_out_at && { at: row.kept_out_at, because: row.kept_out_because ?? '' },
    from: row.valid_from,
    to: row.valid_to,
    version: row.version,
    person: { ...FamilyDetailsSchema.parse(row), version: row.personVersion },
  }))
}

/** Who is, or will be, something to a child from a day on, with periods; for what must know of coming changes. Nobody who is kept out. */
export async function guardianshipsFrom(tx: Tx, municipality: number, childId: string, day: Day) {
  const rows = await careOf(tx, municipality, childId)
  return rows
    .filter(row => (row.to === null || row.to > day) && row.keptOut === null)
    .map(({ id, personId, relation, parentalResponsibility, from, to, person }) => ({
      ...{ guardianshipId: id, personId, relation, parentalResponsibility, from, to },
      name: person.givenName,
    }))
}

/** The person with a number, if the municipality knows one. */
export async function personIdByNumber(tx: Tx, municipality: number, lookup: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('family_person')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('identity_lookup', '=', lookup)
    .executeTakeFirst()
  return row?.id
}

/** The children for whom somebody with a log-in is or was something. */
export async function childIdsOfLogin(tx: Tx, municipality: number, loginId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('guardianship as g')
    .innerJoin('family_person as p', join =>
      join.onRef('p.municipality_id', '=', 'g.municipality_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select('g.child_id')
    .distinct()
    .where('g.municipality_id', '=', municipality)
    .where('p.login_id', '=', loginId)
    .orderBy('g.child_id')
    .execute()
  return rows.map(row => row.child_id)
}

const details = (person: FamilyDetails) => ({
  given_name: person.givenName,
  family_name: person.familyName,
  phone: person.phone,
  email: person.email,
  language: person.language,
  interpreter_language: person.interpreterLanguage,
  protection: person.protection,
  ...(person.protection === 'strictly_confidential' && { address: null }),
})

/** Writes a new person of a family. */
export async function insertPerson(
  tx: Tx,
  at: { municipality: number; id: string; loginId: string | null },
  person: FamilyDetails,
  number: KeptNumber | undefined,
): Promise<void> {
  await tx
    .insertInto('family_person')
    .values({
      municipality_id: at.municipality,
      id: at.id,
      login_id: at.loginId,
      ...details(person),
      ...(number && { identity_sealed: number.sealed, identity_lookup: number.lookup }),
    })
    .execute()
}

/** Saves what a rule decided of a person; false when somebody wrote first. */
export async function savePerson(
  tx: Tx,
  municipality: number,
  id: string,
  next: GuardianshipRow['person'],
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('family_person')
    .set({ ...details(next), version: next.version })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const care = (row: Care) => ({
  relation: row.relation,
  parental_responsibility: row.parentalResponsibility,
  source: row.source,
  lives_with: row.livesWith,
})

/** Writes what somebody is to a child. */
export async function insertCare(
  tx: Tx,
  municipality: number,
  row: Omit<GuardianshipRow, 'person' | 'version' | 'to' | 'keptOut'>,
): Promise<void> {
  await tx
    .insertInto('guardianship')
    .values({
      municipality_id: municipality,
      id: row.id,
      child_id: row.childId,
      person_id: row.personId,
      valid_from: row.from,
      ...care(row),
    })
    .execute()
}

/** Saves what a rule decided of a guardianship; false when somebody wrote first. */
export async function saveCare(tx: Tx, municipality: number, next: GuardianshipRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('guardianship')
    .set({
      ...care(next),
      ...{ valid_to: next.to, version: next.version },
      ...{ kept_out_at: next.keptOut?.at ?? null, kept_out_because: next.keptOut?.because ?? null },
    })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The look-up of a person's number, for one who has a number. */
export async function numberedPerson(tx: Tx, municipality: number, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('family_person')
    .select('identity_lookup')
    .where('municipality_id', '=', municipality)
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.identity_lookup ?? undefined
}

/** Ties a person of a family to a log-in. */
export async function saveLogin(tx: Tx, municipality: number, personId: string, loginId: string): Promise<void> {
  await tx
    .updateTable('family_person')
    .set({ login_id: loginId })
    .where('municipality_id', '=', municipality)
    .where('id', '=', personId)
    .execute()
}
