import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/** What is kept about one employee: the person, roles, absence and deputies, also those that are over. */
export async function employeeInFull(tx: Tx, municipality: number, id: string) {
  const ofEmployee = sql<boolean>`municipality_id = ${municipality} and employee_id = ${id}`
  const [person, roles, absences, deputies] = await Promise.all([
    tx
      .selectFrom('employee')
      .select(['given_name as givenName', 'family_name as familyName', 'title', 'email', 'phone', 'language'])
      .select('leaves_at as leavesAt')
      .where('municipality_id', '=', municipality)
      .where('id', '=', id)
      .executeTakeFirst(),
    tx
      .selectFrom('employee_role as r')
      .innerJoin('service as s', join =>
        join.onRef('s.municipality_id', '=', 'r.municipality_id').onRef('s.id', '=', 'r.service_id'),
      )
      .select(['r.role', 's.name as service', 'r.valid_from as from', 'r.valid_to as to'])
      .where('r.municipality_id', '=', municipality)
      .where('r.employee_id', '=', id)
      .orderBy('r.valid_from')
      .execute(),
    tx
      .selectFrom('absence')
      .select(['starts_at as from', 'ends_at as to'])
      .where(ofEmployee)
      .orderBy('starts_at')
      .execute(),
    tx
      .selectFrom('deputy')
      .select(['deputy_id as deputyId', 'valid_from as from', 'valid_to as to'])
      .where(ofEmployee)
      .orderBy('valid_from')
      .execute(),
  ])
  return person && { person, roles, absences, deputies }
}
