import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { EmployeeRole } from '../../kernel/actor.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Employee } from './model.ts'
import { roleOf } from './role-text.ts'

interface Named {
  readonly id: string
  readonly name: string
}
interface RoleJson {
  readonly id: string
  readonly role: string
  readonly serviceId: string
  readonly from: string
  readonly to: string | null
}
interface AbsenceJson {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly deputy: Named | null
  readonly version: number
}

/** One of the people of a unit. */
export interface Person extends Employee {
  readonly name: string
  readonly canLogIn: boolean
  readonly roles: { id: string; role: EmployeeRole; serviceId: string; from: Date; to: Date | null }[]
  readonly absences: { id: string; from: Date; to: Date | null; deputy: Named | null; version: number }[]
  readonly standingDeputy: Named | null
}

const NAMED = sql`json_build_object('id', d.id, 'name', d.given_name || ' ' || d.family_name)`
const rolesAt = (now: Date) => sql<RoleJson[] | null>`(select json_agg(json_build_object('id', r.id, 'role', r.role,
  'serviceId', r.service_id, 'from', r.valid_from, 'to', r.valid_to) order by r.valid_from, r.id) from employee_role r
  where r.municipality_id = e.municipality_id and r.employee_id = e.id and (r.valid_to is null or r.valid_to > ${now}))`
const absencesAt = (now: Date) => sql<AbsenceJson[] | null>`(select json_agg(json_build_object('id', a.id,
  'from', a.starts_at, 'to', a.ends_at, 'version', a.version, 'deputy', (select ${NAMED} from employee d
    where d.municipality_id = a.municipality_id and d.id = a.deputy_id)) order by a.starts_at) from absence a
  where a.municipality_id = e.municipality_id and a.employee_id = e.id and (a.ends_at is null or a.ends_at > ${now}))`
const deputyAt = (now: Date) => sql<Named | null>`(select ${NAMED} from deputy s join employee d
    on d.municipality_id = s.municipality_id and d.id = s.deputy_id
  where s.municipality_id = e.municipality_id and s.employee_id = e.id and s.valid_from <= ${now}
    and (s.valid_to is null or s.valid_to > ${now}) limit 1)`

const selectEverybody = (db: Kysely<Tables>, v: { municipality: number; now: Date }) =>
  db
    .selectFrom('employee as e')
    .select(['e.id', 'e.given_name as givenName', 'e.family_name as familyName', 'e.title', 'e.email', 'e.phone'])
    .select(['e.language', 'e.leaves_at as leavesAt', 'e.version'])
    .select(sql<boolean>`e.login_id is not null`.as('canLogIn'))
    .select([rolesAt(v.now).as('roles'), absencesAt(v.now).as('absences'), deputyAt(v.now).as('standingDeputy')])
    .where('e.municipality_id', '=', v.municipality)
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .orderBy('e.id')

const selectAll = prepared(selectEverybody)
const selectPeople = prepared((db, v: { municipality: number; serviceId: string; now: Date }) =>
  selectEverybody(db, v).where(
    sql<boolean>`exists (select from employee_role r where r.municipality_id = e.municipality_id
      and r.employee_id = e.id and r.service_id = ${v.serviceId} and (r.valid_to is null or r.valid_to > ${v.now}))`,
  ),
)

const at = (text: string | null) => (text === null ? null : new Date(text))

type Row = Awaited<ReturnType<typeof selectAll>>[number]
const personOf = (row: Row): Person => ({
  ...row,
  language: row.language === 'nn' ? 'nn' : 'nb',
  name: `${row.givenName} ${row.familyName}`,
  roles: (row.roles ?? []).map(one => ({ ...one, role: roleOf(one.role), from: new Date(one.from), to: at(one.to) })),
  absences: (row.absences ?? []).map(one => ({ ...one, from: new Date(one.from), to: at(one.to) })),
})

/** The people who work in a unit now or later, with roles, absences that are not over, and standing deputy. */
export async function peopleOf(tx: Tx, municipality: number, serviceId: string, now: Date): Promise<Person[]> {
  return (await selectPeople(tx, { municipality, serviceId, now })).map(personOf)
}

/** Everybody who works or has worked in the municipality, likewise. */
export async function everybody(tx: Tx, municipality: number, now: Date): Promise<Person[]> {
  return (await selectAll(tx, { municipality, now })).map(personOf)
}
