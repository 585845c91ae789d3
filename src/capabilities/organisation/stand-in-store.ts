import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { StandIn } from './model.ts'

/** For whom, where and when somebody must stand in. */
export interface StandInFor {
  /** The one who cannot; never chosen. */
  readonly employeeId?: string
  readonly serviceId: string
  readonly at: Date
  /** Others who may not be chosen: own family of the child. */
  readonly notThese?: readonly string[]
}

interface Candidate {
  readonly employee_id: string
  readonly service_id: string
  readonly depth: number
  readonly deputy: boolean
}

/** The coordinating unit comes after every unit above. */
const LAST = 1000

/**
 * Who acts when nobody else does: leader, leader's deputy, the unit above (and so on upwards), the coordinating unit.
 * Skips who is away at that instant and who has left; undefined when nobody is left.
 */
export async function standIn(tx: Tx, municipality: number, asked: StandInFor): Promise<StandIn | undefined> {
  const { employeeId, serviceId, at, notThese = [] } = asked
  const never = new Set([...notThese, ...(employeeId === undefined ? [] : [employeeId])])
  const found = (await candidates(tx, municipality, serviceId, at)).find(one => !never.has(one.employee_id))
  return found && { employeeId: found.employee_id, serviceId: found.service_id, because: becauseOf(found) }
}

function becauseOf({ depth, deputy }: Candidate): StandIn['because'] {
  if (depth === LAST) return 'coordinating_unit'
  if (depth > 0) return 'unit_above'
  return deputy ? 'leaders_deputy' : 'leader'
}

/** All who could, in falling order, one statement. */
async function candidates(tx: Tx, municipality: number, serviceId: string, at: Date): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
with recursive up as (
  select id, parent_id, 0 as depth from service where municipality_id = ${municipality} and id = ${serviceId}
  union all
  select s.id, s.parent_id, up.depth + 1 from service s join up on s.id = up.parent_id
  where s.municipality_id = ${municipality} and up.depth < 20
), held as (
  select r.employee_id, r.service_id, r.role from employee_role r
  join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
  where r.municipality_id = ${municipality} and r.valid_from <= ${at} and (r.valid_to is null or r.valid_to > ${at})
    and (e.leaves_at is null or e.leaves_at > ${at})
), leads as (
  select h.employee_id, h.service_id, up.depth from held h join up on up.id = h.service_id where h.role = 'leader'
), away as (
  select employee_id, deputy_id from absence
  where municipality_id = ${municipality} and starts_at <= ${at} and (ends_at is null or ends_at > ${at})
), stands_for as (
  select l.depth, coalesce(a.deputy_id, d.deputy_id) as employee_id, l.service_id from leads l
  left join away a on a.employee_id = l.employee_id
  left join deputy d on d.municipality_id = ${municipality} and d.employee_id = l.employee_id
    and d.valid_from <= ${at} and (d.valid_to is null or d.valid_to > ${at})
), could as (
  select employee_id, service_id, depth, false as deputy from leads
  union all
  select f.employee_id,
    (select h.service_id from held h where h.employee_id = f.employee_id
      order by h.service_id <> f.service_id, h.service_id limit 1), f.depth, true
  from stands_for f
  union all
  select employee_id, service_id, ${LAST}::int, false from held where role = 'coordinating_unit'
)
select employee_id, service_id, depth, deputy from could
where service_id is not null and employee_id not in (select employee_id from away)
order by depth, deputy, employee_id`.execute(tx)
  return rows
}
