import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Absence, Employee, HeldRole } from './model.ts'
import { roleOf } from './role-text.ts'

/** An employee with all that decides who may do what about the person. */
export interface EmployeeSubject {
  readonly employee: Employee
  readonly employeeId: string
  readonly loginId: string | null
  /** All roles ever held, with their ids. */
  readonly roles: readonly (HeldRole & { readonly id: string })[]
  /** Absences that are not over. */
  readonly absences: readonly Absence[]
  /** The units where the person works now or later, and all above them. */
  readonly units: readonly string[]
}

interface RoleJson {
  readonly id: string
  readonly service_id: string
  readonly role: string
  readonly valid_from: string
  readonly valid_to: string | null
}
interface AbsenceJson {
  readonly id: string
  readonly deputy_id: string | null
  readonly starts_at: string
  readonly ends_at: string | null
  readonly version: number
}

const ROLES = sql<RoleJson[] | null>`(select json_agg(json_build_object('id', r.id, 'service_id', r.service_id,
  'role', r.role, 'valid_from', r.valid_from, 'valid_to', r.valid_to) order by r.valid_from, r.id)
  from employee_role r where r.municipality_id = e.municipality_id and r.employee_id = e.id)`
const absences = (now: Date) => sql<AbsenceJson[] | null>`(select json_agg(json_build_object('id', a.id,
  'deputy_id', a.deputy_id, 'starts_at', a.starts_at, 'ends_at', a.ends_at, 'version', a.version) order by a.starts_at)
  from absence a where a.municipality_id = e.municipality_id and a.employee_id = e.id
    and (a.ends_at is null or a.ends_at > ${now}))`
const unitsOf = (now: Date) => sql<string[] | null>`(with recursive up as (
  select s.id, s.parent_id, 0 as depth from service s join employee_role r
    on r.municipality_id = s.municipality_id and r.service_id = s.id
  where r.municipality_id = e.municipality_id and r.employee_id = e.id and (r.valid_to is null or r.valid_to > ${now})
  union select s.id, s.parent_id, up.depth + 1 from service s join up on s.id = up.parent_id
  where s.municipality_id = e.municipality_id and up.depth < 20
) select array_agg(distinct id) from up)`

const selectSubject = prepared((db, v: { municipality: number; employeeId: string; now: Date }) =>
  db
    .selectFrom('employee as e')
    .select(['e.id', 'e.given_name', 'e.family_name', 'e.title', 'e.email', 'e.phone', 'e.language'])
    .select(['e.leaves_at', 'e.login_id', 'e.version'])
    .select([ROLES.as('roles'), absences(v.now).as('absences'), unitsOf(v.now).as('units')])
    .where('e.municipality_id', '=', v.municipality)
    .where('e.id', '=', v.employeeId),
)

const at = (text: string | null) => (text === null ? null : new Date(text))

/** An employee as the subject of an act about the person: one statement. */
export async function findEmployeeSubject(
  tx: Tx,
  { employeeId }: { employeeId: string },
  { municipality }: { municipality: number },
  now: Date,
): Promise<EmployeeSubject | undefined> {
  const [row] = await selectSubject(tx, { municipality, employeeId, now })
  return (
    row && {
      employee: employeeOf(row),
      employeeId: row.id,
      loginId: row.login_id,
      roles: (row.roles ?? []).map(one => ({
        id: one.id,
        employeeId,
        serviceId: one.service_id,
        role: roleOf(one.role),
        from: new Date(one.valid_from),
        to: at(one.valid_to),
      })),
      absences: (row.absences ?? []).map(one => ({
        id: one.id,
        employeeId,
        deputyId: one.deputy_id,
        from: new Date(one.starts_at),
        to: at(one.ends_at),
        version: one.version,
      })),
      units: row.units ?? [],
    }
  )
}

interface EmployeeRow {
  readonly id: string
  readonly given_name: string
  readonly family_name: string
  readonly title: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly language: string
  readonly leaves_at: Date | null
  readonly version: number
}
const employeeOf = (row: EmployeeRow): Employee => ({
  id: row.id,
  givenName: row.given_name,
  familyName: row.family_name,
  title: row.title,
  email: row.email,
  phone: row.phone,
  language: row.language === 'nn' ? 'nn' : 'nb',
  leavesAt: row.leaves_at,
  version: row.version,
})

const columnsOf = (one: Employee) => ({
  given_name: one.givenName,
  family_name: one.familyName,
  title: one.title,
  email: one.email,
  phone: one.phone,
  language: one.language,
  leaves_at: one.leavesAt,
  version: one.version,
})

/** Adds an employee. */
export async function insertEmployee(
  tx: Tx,
  municipality: number,
  one: Employee,
  loginId: string | null,
): Promise<void> {
  const row = { municipality_id: municipality, id: one.id, login_id: loginId, ...columnsOf(one) }
  await tx.insertInto('employee').values(row).execute()
}

/** Saves a changed employee, whose version is the next; false when somebody wrote first. */
export async function saveEmployee(tx: Tx, municipality: number, next: Employee, loginId?: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('employee')
    .set({ ...columnsOf(next), ...(loginId !== undefined && { login_id: loginId }) })
    .where('municipality_id', '=', municipality)
    .where('id', '=', next.id)
    .where('version', '=', next.version - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether somebody else in the municipality has that address. */
export async function emailTaken(tx: Tx, municipality: number, email: string | null, but?: string): Promise<boolean> {
  if (email === null) return false
  const rows = await tx
    .selectFrom('employee')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .execute()
  return rows.some(row => row.id !== but)
}
