import { sql } from 'kysely'
import type { Period } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** When an employee cannot be counted on: gone from an instant, or away for a time. */
export interface Availability {
  readonly employeeId: string
  readonly leavesAt: Date | null
  readonly absences: readonly (Period & { readonly deputyId: string | null })[]
  /** Where and when the employee has had, has or will have a role. */
  readonly works: readonly (Period & { readonly serviceId: string })[]
}

interface AwayJson {
  readonly from: string
  readonly to: string | null
  readonly deputyId: string | null
}

interface WorkJson {
  readonly from: string
  readonly to: string | null
  readonly serviceId: string
}

const select = prepared((db, v: { municipality: number; ids: readonly string[] }) =>
  db
    .selectFrom('employee as e')
    .select(['e.id as employeeId', 'e.leaves_at as leavesAt'])
    .select(
      sql<AwayJson[]>`(select coalesce(json_agg(json_build_object('from', a.starts_at, 'to', a.ends_at,
        'deputyId', a.deputy_id) order by a.starts_at), '[]') from absence a
        where a.municipality_id = e.municipality_id and a.employee_id = e.id
          and (a.ends_at is null or a.ends_at > current_moment()))`.as('absences'),
    )
    .select(
      sql<WorkJson[]>`(select coalesce(json_agg(json_build_object('from', r.valid_from, 'to', r.valid_to,
        'serviceId', r.service_id) order by r.valid_from), '[]') from employee_role r
        where r.municipality_id = e.municipality_id and r.employee_id = e.id)`.as('works'),
    )
    .where('e.municipality_id', '=', v.municipality)
    .where('e.id', '=', sql<string>`any(${v.ids}::uuid[])`),
)

/** When these employees cannot be counted on, from now on. */
export async function availabilityOf(tx: Tx, municipality: number, ids: readonly string[]): Promise<Availability[]> {
  const rows = await select(tx, { municipality, ids })
  return rows.map(({ employeeId, leavesAt, absences, works }) => ({
    ...{ employeeId, leavesAt },
    absences: absences.map(one => ({ ...one, ...periodOf(one) })),
    works: works.map(one => ({ ...one, ...periodOf(one) })),
  }))
}

const periodOf = ({ from, to }: { from: string; to: string | null }): Period => ({
  from: new Date(from),
  to: to === null ? null : new Date(to),
})
