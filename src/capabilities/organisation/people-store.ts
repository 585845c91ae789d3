import { sql } from 'kysely'
import type { EmployeeRole } from '../../kernel/actor.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { employeeName } from './model.ts'
import { roleOf } from './role-text.ts'
import type { Employee } from './model.ts'

/** An employee as others in the municipality see them. */
export interface Colleague extends Employee {
  readonly name: string
}
/** A colleague with the role held in a service. */
export interface ColleagueInService extends Colleague {
  readonly serviceId: string
  readonly role: EmployeeRole
}

const COLUMNS = [
  'e.id',
  'e.given_name as givenName',
  'e.family_name as familyName',
  'e.title',
  'e.email',
  'e.phone',
  'e.language',
  'e.leaves_at as leavesAt',
  'e.version',
] as const

const selectByIds = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('employee as e')
    .select(COLUMNS)
    .where('e.municipality_id', '=', v.municipality)
    .where('e.id', '=', sql<string>`any(${v.ids}::uuid[])`)
    .orderBy('e.id'),
)

const selectInService = prepared((db, v: { municipality: number; serviceId: string; at: Date }) =>
  db
    .selectFrom('employee as e')
    .innerJoin('employee_role as r', join =>
      join.onRef('r.municipality_id', '=', 'e.municipality_id').onRef('r.employee_id', '=', 'e.id'),
    )
    .select(COLUMNS)
    .select(['r.service_id as serviceId', 'r.role'])
    .where('e.municipality_id', '=', v.municipality)
    .where('r.municipality_id', '=', v.municipality)
    .where('r.service_id', '=', v.serviceId)
    .where('r.valid_from', '<=', v.at)
    .where(sql<boolean>`(r.valid_to is null or r.valid_to > ${v.at})`)
    .where(sql<boolean>`(e.leaves_at is null or e.leaves_at > ${v.at})`)
    .orderBy('e.family_name')
    .orderBy('e.given_name')
    .orderBy('e.id')
    .orderBy('r.role'),
)

type Row = Omit<Employee, 'language'> & { readonly language: string }
const colleague = (row: Row): Colleague => ({
  ...row,
  language: row.language === 'nn' ? 'nn' : 'nb',
  name: employeeName(row),
})

/** The employees with these ids, those who have left included; one statement. */
export async function employeesByIds(tx: Tx, municipality: number, ids: readonly string[]): Promise<Colleague[]> {
  return (await selectByIds(tx, { municipality, ids })).map(colleague)
}

/** The employee with an id, also one who has left. */
export async function employeeById(tx: Tx, municipality: number, id: string): Promise<Colleague | undefined> {
  return (await employeesByIds(tx, municipality, [id]))[0]
}

/** Who works in a service at an instant, one row per role held, in alphabetical order. */
export async function employeesOfService(
  tx: Tx,
  municipality: number,
  serviceId: string,
  at: Date,
): Promise<ColleagueInService[]> {
  const rows = await selectInService(tx, { municipality, serviceId, at })
  return rows.map(row => ({ ...colleague(row), serviceId: row.serviceId, role: roleOf(row.role) }))
}

/** The leader of a service at an instant, whether at work or away. */
export async function leaderOf(
  tx: Tx,
  municipality: number,
  serviceId: string,
  at: Date,
): Promise<ColleagueInService | undefined> {
  return (await employeesOfService(tx, municipality, serviceId, at)).find(one => one.role === 'leader')
}
