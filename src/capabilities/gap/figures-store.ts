import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { EmployeeActor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Stood } from './figures-model.ts'
import type { GapType } from './model.ts'

interface Asked {
  readonly actor: EmployeeActor
  /** The unit alone; the whole municipality when left out. */
  readonly unitId: string | undefined
  readonly from: Date
  /** The first instant after the period. */
  readonly end: Date
}

/**
 * Below the whole municipality nobody is counted who is protected or closed to all but a few; and nobody is told of own
 * family, not in a number either. A unit counts what is told in its own cases and what it keeps itself; what another service keeps
 * there is not the difference between this number and the list of one by one.
 */
const counted = ({ actor, unitId }: Asked, below: boolean) => sql`
  not exists (select from kept_away a where a.municipality_id = k.municipality_id and a.employee_id = ${actor.id}
    and a.child_id = k.child_id)
  and (${!below}::boolean or (c.protection = 'none' and not exists (select from closed_child x
    where x.municipality_id = c.municipality_id and x.child_id = c.id)))
  and (${unitId ?? null}::uuid is null or coalesce(g.kept_by, k.owner_service_id) = ${unitId ?? null}::uuid)`

/** The gaps of cases that stood some time in the period, with how many days each stood until it ended. */
const stood = (asked: Asked, below: boolean) => sql`
  select g.type, g.case_id, g.facts, g.kept_by, k.owner_service_id,
    extract(epoch from least(g.closed_at, ${asked.end}::timestamptz) - g.since) / 86400 as days
  from gap g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
    join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
  where g.municipality_id = ${asked.actor.municipality} and g.since < ${asked.end}
    and (g.closed_at is null or g.closed_at >= ${asked.from}) and ${counted(asked, below)}`

/** How long they stood, by what they are grouped by. */
const inGroups = (rows: RawBuilder<unknown>, by: RawBuilder<unknown>) => sql`
  select ${by}, (count(distinct case_id))::int as cases,
    floor(percentile_disc(0.5) within group (order by days))::int as days,
    max(of_case)::float8 / nullif(sum(days), 0)::float8 as most
  from (select r.*, sum(days) over (partition by ${by}, case_id) as of_case from (${rows}) r) s group by ${by}`

type Row<By> = By & Omit<Stood, 'most'> & { readonly most: number | null }
const withMost = <By>({ most, ...row }: Row<By>) => ({ ...row, most: most ?? 0 })

/** How long gaps of each type stood. */
export async function stoodByType(tx: Tx, asked: Asked) {
  const rows = inGroups(stood(asked, asked.unitId !== undefined), sql`type`)
  return (await sql<Row<{ type: GapType }>>`${rows} order by type`.execute(tx)).rows.map(withMost)
}

/** The same of services, which are about no child: how many there were of each type, of those that the reader sees to. */
export async function stoodOfServices(tx: Tx, { actor, unitId, from, end }: Asked) {
  const { rows } = await sql<{ type: GapType; cases: number; days: number }>`
    select g.type, (count(distinct g.service_id))::int as cases, floor(percentile_disc(0.5) within group (order by
      extract(epoch from least(g.closed_at, ${end}::timestamptz) - g.since) / 86400))::int as days
    from gap g where g.municipality_id = ${actor.municipality} and g.service_id is not null and g.since < ${end}
      and (g.closed_at is null or g.closed_at >= ${from}) and (${unitId ?? null}::uuid is null or g.unit_id = ${unitId ?? null}::uuid)
    group by g.type order by g.type`.execute(tx)
  return rows
}

/** The same between the service that owns the case and the one that was waited for; what a service keeps to itself the owner does not wait for. */
export async function stoodByPair(tx: Tx, asked: Asked) {
  const { municipality } = asked.actor
  const pairs = sql`
    select p.*, owner.name as "from", other.name as "to" from (${stood(asked, true)}) p
      join service owner on owner.municipality_id = ${municipality} and owner.id = p.owner_service_id
      join service other on other.municipality_id = ${municipality} and other.id = coalesce(
        (p.facts ->> 'serviceId')::uuid,
        case when p.facts ->> 'toKind' = 'service' then (p.facts ->> 'toId')::uuid end,
        case when p.facts ->> 'toKind' = 'employee' then (select t.service_id from participant t
          where t.municipality_id = ${municipality} and t.case_id = p.case_id
            and t.employee_id = (p.facts ->> 'toId')::uuid order by t.valid_from desc limit 1) end)
    where other.id <> owner.id and p.kept_by is null`
  const rows = inGroups(pairs, sql`"from", "to"`)
  return (await sql<Row<{ from: string; to: string }>>`${rows} order by "from", "to"`.execute(tx)).rows.map(withMost)
}

/** In how many cases a type was said to be no gap, by the reason, among answers of the period. */
export async function answersByReason(tx: Tx, asked: Asked) {
  const { rows } = await sql<{ type: GapType; reason: string; cases: number }>`
    select g.type, a.reason, (count(distinct g.case_id))::int as cases
    from gap_answer a join gap g on g.municipality_id = a.municipality_id and g.id = a.gap_id
      join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
      join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
    where a.municipality_id = ${asked.actor.municipality} and a.reason is not null
      and a.at >= ${asked.from} and a.at < ${asked.end} and ${counted(asked, asked.unitId !== undefined)}
    group by g.type, a.reason order by g.type, a.reason`.execute(tx)
  return rows
}
