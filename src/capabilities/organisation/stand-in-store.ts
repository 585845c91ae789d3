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
  /** The service that somebody is wanted for. */
  readonly root: string
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
  const found = (await candidates(tx, municipality, [serviceId], at)).find(one => !never.has(one.employee_id))
  return found && { employeeId: found.employee_id, serviceId: found.service_id, because: becauseOf(found) }
}

/** Somebody who acts when nobody else does, with how far above. */
export type OnLadder = StandIn & { readonly depth: number }

/** For each of some services all who act when nobody else does, in falling order: whom silence in it is sent on to. */
export async function laddersOf(
  tx: Tx,
  municipality: number,
  serviceIds: readonly string[],
  at: Date,
): Promise<(serviceId: string) => readonly OnLadder[]> {
  const all = Map.groupBy(await candidates(tx, municipality, serviceIds, at), one => one.root)
  return serviceId =>
    (all.get(serviceId) ?? []).map(one => ({
      depth: one.depth,
      employeeId: one.employee_id,
      serviceId: one.service_id,
      because: becauseOf(one),
    }))
}

/** The same for one service. */
export const ladderOf = async (tx: Tx, municipality: number, serviceId: string, at: Date) =>
  (await laddersOf(tx, municipality, [serviceId], at))(serviceId)

/** Who stands in for each of some people now: in an absence, or always. Somebody who is away stands in for nobody. */
export async function deputiesOf(
  tx: Tx,
  municipality: number,
  employeeIds: readonly string[],
): Promise<readonly { readonly forId: string; readonly employeeId: string; readonly serviceId: string }[]> {
  const { rows } = await sql<{ forId: string; employeeId: string; serviceId: string }>`
select distinct on (s.for_id) s.for_id as "forId", s.id as "employeeId", r.service_id as "serviceId" from (
  select a.employee_id as for_id, a.deputy_id as id, 1 as nth from absence a where a.municipality_id = ${municipality}
    and a.employee_id = any(${employeeIds}) and a.starts_at <= current_moment() and (a.ends_at is null or a.ends_at > current_moment())
  union all
  select d.employee_id, d.deputy_id, 2 from deputy d where d.municipality_id = ${municipality}
    and d.employee_id = any(${employeeIds}) and d.valid_from <= current_moment()
    and (d.valid_to is null or d.valid_to > current_moment())) s
  join employee e on e.municipality_id = ${municipality} and e.id = s.id and (e.leaves_at is null or e.leaves_at > current_moment())
  join employee_role r on r.municipality_id = e.municipality_id and r.employee_id = e.id and r.valid_from <= current_moment()
    and (r.valid_to is null or r.valid_to > current_moment())
where not exists (select from absence w where w.municipality_id = e.municipality_id and w.employee_id = e.id
  and w.starts_at <= current_moment() and (w.ends_at is null or w.ends_at > current_moment()))
order by s.for_id, s.nth, r.service_id`.execute(tx)
  return rows
}

/**
 * When who stands in may become another: the instants after `at` at which somebody who leads the service or a unit
 * above, stands in for such a leader, or is of a coordinating unit, comes, goes, is away or is back. In order.
 */
export async function standInTurnsAfter(
  tx: Tx,
  municipality: number,
  { serviceId, at }: { serviceId: string; at: Date },
): Promise<readonly Date[]> {
  const { rows } = await sql<{ at: Date }>`
with recursive up as (
  select id, parent_id, 0 as depth from service where municipality_id = ${municipality} and id = ${serviceId}
  union all
  select s.id, s.parent_id, up.depth + 1 from service s join up on s.id = up.parent_id
  where s.municipality_id = ${municipality} and up.depth < 20
), leads as (
  select r.employee_id from employee_role r where r.municipality_id = ${municipality}
    and (r.role = 'coordinating_unit' or (r.role = 'leader' and r.service_id in (select id from up)))
), people as (
  select employee_id as id from leads
  union select a.deputy_id from absence a join leads l using (employee_id) where a.municipality_id = ${municipality}
  union select d.deputy_id from deputy d join leads l using (employee_id) where d.municipality_id = ${municipality}
), periods as (
  select r.valid_from as starts, r.valid_to as ends from employee_role r join people p on p.id = r.employee_id
    where r.municipality_id = ${municipality}
  union all select a.starts_at, a.ends_at from absence a join people p on p.id = a.employee_id
    where a.municipality_id = ${municipality}
  union all select d.valid_from, d.valid_to from deputy d join people p on p.id = d.employee_id
    where d.municipality_id = ${municipality}
  union all select e.leaves_at, null from employee e join people p on p.id = e.id
    where e.municipality_id = ${municipality}
)
select distinct at from periods cross join lateral (values (starts), (ends)) as turn (at) where at > ${at}
order by at`.execute(tx)
  return rows.map(row => row.at)
}

/** Whether somebody is among those who may ever stand in: leads, is of a coordinating unit, or is somebody's deputy. */
export async function mayStandIn(tx: Tx, municipality: number, employeeId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
select exists (select from employee_role where municipality_id = ${municipality} and employee_id = ${employeeId}
    and role in ('leader', 'coordinating_unit'))
  or exists (select from deputy where municipality_id = ${municipality} and deputy_id = ${employeeId})
  or exists (select from absence where municipality_id = ${municipality} and deputy_id = ${employeeId}) as may`.execute(
    tx,
  )
  return rows[0]?.may ?? false
}

function becauseOf({ depth, deputy }: Candidate): StandIn['because'] {
  if (depth === LAST) return 'coordinating_unit'
  if (depth > 0) return 'unit_above'
  return deputy ? 'leaders_deputy' : 'leader'
}

/** All who could, in falling order, one statement. */
async function candidates(
  tx: Tx,
  municipality: number,
  serviceIds: readonly string[],
  at: Date,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
with recursive up as (
  select id as root, id, parent_id, 0 as depth from service where municipality_id = ${municipality} and id = any(${serviceIds})
  union all
  select up.root, s.id, s.parent_id, up.depth + 1 from service s join up on s.id = up.parent_id
  where s.municipality_id = ${municipality} and up.depth < 20
), held as (
  select r.employee_id, r.service_id, r.role from employee_role r
  join employee e on e.municipality_id = r.municipality_id and e.id = r.employee_id
  where r.municipality_id = ${municipality} and r.valid_from <= ${at} and (r.valid_to is null or r.valid_to > ${at})
    and (e.leaves_at is null or e.leaves_at > ${at})
), leads as (
  select up.root, h.employee_id, h.service_id, up.depth from held h join up on up.id = h.service_id where h.role = 'leader'
), away as (
  select employee_id, deputy_id from absence
  where municipality_id = ${municipality} and starts_at <= ${at} and (ends_at is null or ends_at > ${at})
), stands_for as (
  select l.root, l.depth, coalesce(a.deputy_id, d.deputy_id) as employee_id, l.service_id from leads l
  left join away a on a.employee_id = l.employee_id
  left join deputy d on d.municipality_id = ${municipality} and d.employee_id = l.employee_id
    and d.valid_from <= ${at} and (d.valid_to is null or d.valid_to > ${at})
), could as (
  select root, employee_id, service_id, depth, false as deputy from leads
  union all
  select f.root, f.employee_id,
    (select h.service_id from held h where h.employee_id = f.employee_id
      order by h.service_id <> f.service_id, h.service_id limit 1), f.depth, true
  from stands_for f
  union all
  select up.root, h.employee_id, h.service_id, ${LAST}::int, false from held h cross join up where h.role = 'coordinating_unit' and up.depth = 0
)
select root, employee_id, service_id, depth, deputy from could
where service_id is not null and employee_id not in (select employee_id from away)
order by depth, deputy, employee_id`.execute(tx)
  return rows
}
