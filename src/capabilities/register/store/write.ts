import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { RegisterChanges } from '../known-model.ts'
import { insertMatters } from './matter.ts'

/** The grades, mildest first, and those under which nothing of the whereabouts is kept: the rule is person's. */
export interface Grading {
  readonly mildestFirst: readonly string[]
  readonly storedNowhere: readonly string[]
}

/** What is written, with sealed numbers and an id for each new row. */
export interface RegisterRows extends Omit<
  RegisterChanges,
  'newPeople' | 'grades' | 'loosenings' | 'matters' | 'touched'
> {
  readonly newPeople: readonly { id: string; givenName: string; familyName: string; sealed: string; lookup: string }[]
  readonly grades: readonly (RegisterChanges['grades'][number] & { id: string })[]
  readonly loosenings: readonly (RegisterChanges['loosenings'][number] & { id: string })[]
  readonly matters: readonly (RegisterChanges['matters'][number] & { id: string })[]
}

const json = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`

/** Writes what a register changes: a fixed number of statements, however long the file. Nothing in it loosens. */
export async function writeRegister(
  tx: Tx,
  m: number,
  rows: RegisterRows,
  { now, because, grading }: { now: Date; because: string; grading: Grading },
): Promise<void> {
  await sql`update child c set given_name = n."givenName", family_name = n."familyName", birth_date = n."birthDate",
      version = c.version + 1
    from jsonb_to_recordset(${json(rows.childDetails)}) as n (id uuid, "givenName" text, "familyName" text, "birthDate" date)
    where c.municipality_id = ${m} and c.id = n.id`.execute(tx)
  await sql`update family_person p set given_name = n."givenName", family_name = n."familyName", version = p.version + 1
    from jsonb_to_recordset(${json(rows.personNames)}) as n (id uuid, "givenName" text, "familyName" text)
    where p.municipality_id = ${m} and p.id = n.id`.execute(tx)
  await sql`insert into family_person (municipality_id, id, given_name, family_name, identity_sealed, identity_lookup)
    select ${m}, n.id, n."givenName", n."familyName", n.sealed, n.lookup
    from jsonb_to_recordset(${json(rows.newPeople)}) as n (id uuid, "givenName" text, "familyName" text, sealed text, lookup text)`.execute(
    tx,
  )
  await sql`insert into guardianship (municipality_id, id, child_id, person_id, relation, parental_responsibility, source, valid_from)
    select ${m}, n.id, n."childId", n."personId", n.relation, false, 'register', current_day()
    from jsonb_to_recordset(${json(rows.newCare)}) as n (id uuid, "childId" uuid, "personId" uuid, relation text)`.execute(
    tx,
  )
  await sql`update guardianship g set parental_responsibility = false, source = 'register', version = g.version + 1
    where g.municipality_id = ${m} and g.id = any(${rows.lost}::uuid[])`.execute(tx)
  await sql`update guardianship g set kept_out_at = ${now}, kept_out_because = ${because}, version = g.version + 1
    where g.municipality_id = ${m} and g.id = any(${rows.keptOut}::uuid[]) and g.kept_out_at is null`.execute(tx)
  await sql`insert into loosening (municipality_id, id, child_id, what, grade_id, guardianship_id, source, found_at, state)
    select ${m}, n.id, n."childId", case when n."gradeId" is null then 'responsibility' else 'grade' end, n."gradeId",
      n."guardianshipId", 'register', ${now}, 'found'
    from jsonb_to_recordset(${json(rows.loosenings)}) as n (id uuid, "childId" uuid, "gradeId" uuid, "guardianshipId" uuid)
    on conflict do nothing`.execute(tx)
  await insertMatters(tx, m, rows.matters, now)
  await writeGrades(tx, m, rows.grades, { now, because, grading })
}

async function writeGrades(
  tx: Tx,
  m: number,
  grades: RegisterRows['grades'],
  { now, because, grading }: { now: Date; because: string; grading: Grading },
): Promise<void> {
  await sql`insert into address_grade (municipality_id, id, child_id, person_id, grade, source, because, valid_from)
    select ${m}, n.id, n."childId", n."personId", n.grade, 'register', ${because}, ${now}
    from jsonb_to_recordset(${json(grades)}) as n (id uuid, "childId" uuid, "personId" uuid, grade text)
    on conflict do nothing`.execute(tx)
  // The strictest of those in force counts; where a grade keeps nothing, what was kept is gone.
  const strictest = sql`(select g.grade from address_grade g where g.municipality_id = ${m} and g.valid_to is null
    and coalesce(g.child_id, g.person_id) = x.id order by array_position(${[...grading.mildestFirst]}::text[], g.grade) desc limit 1)`
  const of = (key: 'childId' | 'personId') => grades.flatMap(one => one[key] ?? [])
  await sql`update child x set protection = ${strictest}, version = x.version + 1,
      address = case when ${strictest} = any(${[...grading.storedNowhere]}::text[]) then null else x.address end,
      place_id = case when ${strictest} = any(${[...grading.storedNowhere]}::text[]) then null else x.place_id end
    where x.municipality_id = ${m} and x.id = any(${of('childId')}::uuid[])`.execute(tx)
  await sql`update family_person x set protection = ${strictest}, version = x.version + 1,
      address = case when ${strictest} = any(${[...grading.storedNowhere]}::text[]) then null else x.address end
    where x.municipality_id = ${m} and x.id = any(${of('personId')}::uuid[])`.execute(tx)
}
