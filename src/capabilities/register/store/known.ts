import { sql } from 'kysely'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { KnownChild, KnownPeople, KnownPerson } from '../known-model.ts'

interface Row<Known> {
  readonly lookup: string
  readonly known: Known
}

/** Grades of a child or person `x`, with whether ending each is proposed or was declined by people already. */
const gradesOf = (column: 'child_id' | 'person_id') => sql`(
  select coalesce(json_agg(json_build_object('id', g.id, 'grade', g.grade, 'source', g.source,
    'proposed', exists (select from loosening l where l.municipality_id = g.municipality_id and l.grade_id = g.id))), '[]')
  from address_grade g where g.municipality_id = x.municipality_id and g.${sql.ref(column)} = x.id and g.valid_to is null)`

/**
 * Whom of these numbers the municipality knows, and what it knows that a register may touch: two statements.
 * This store and the one beside it read and write person's tables, set by set (decision 24).
 */
export async function knownPeople(tx: Tx, municipality: number, lookups: readonly string[]): Promise<KnownPeople> {
  const [children, people] = await Promise.all([
    sql<Row<KnownChild>>`select x.identity_lookup as lookup, json_build_object('id', x.id, 'givenName', x.given_name,
        'familyName', x.family_name, 'birthDate', x.birth_date,
        'closed', exists (select from closed_child c where c.municipality_id = x.municipality_id and c.child_id = x.id),
        'grades', ${gradesOf('child_id')},
        'care', (select coalesce(json_agg(json_build_object('id', g.id, 'personId', g.person_id,
            'responsible', g.parental_responsibility, 'source', g.source, 'keptOut', g.kept_out_at is not null,
            'proposed', exists (select from loosening l where l.municipality_id = g.municipality_id
              and l.guardianship_id = g.id and l.state <> 'confirmed'))), '[]')
          from guardianship g where g.municipality_id = x.municipality_id and g.child_id = x.id
            and (g.valid_to is null or g.valid_to > current_day()))) as known
      from child x where x.municipality_id = ${municipality} and x.identity_lookup = any(${lookups}::text[])`.execute(
      tx,
    ),
    sql<Row<KnownPerson>>`select x.identity_lookup as lookup, json_build_object('id', x.id, 'givenName', x.given_name,
        'familyName', x.family_name, 'grades', ${gradesOf('person_id')},
        'nearClosed', exists (select from guardianship g join closed_child c
          on c.municipality_id = g.municipality_id and c.child_id = g.child_id
          where g.municipality_id = x.municipality_id and g.person_id = x.id),
        'care', (select coalesce(json_agg(json_build_object('id', g.id, 'childId', g.child_id,
            'responsible', g.parental_responsibility) order by g.valid_from, g.id), '[]') from guardianship g
          where g.municipality_id = x.municipality_id and g.person_id = x.id
            and (g.valid_to is null or g.valid_to > current_day()))) as known
      from family_person x where x.municipality_id = ${municipality}
        and x.identity_lookup = any(${lookups}::text[])`.execute(tx),
  ])
  const byLookup = <Known>(rows: readonly Row<Known>[]) => new Map(rows.map(one => [one.lookup, one.known]))
  return { children: byLookup(children.rows), people: byLookup(people.rows) }
}
