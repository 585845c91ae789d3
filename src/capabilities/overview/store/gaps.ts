import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { readerOf } from '../../sight/model.ts'
import { ASKED_AT_WORK } from '../model.ts'
import type { CaseGap, FoundCaseGap, Kept, UnitGap, UnitHolder } from '../model.ts'

/** Whom the gap `g` waits for and which measure or goal it is about, by name, as facts; for those who may see the case. */
export const namesInGap = sql`jsonb_strip_nulls(jsonb_build_object(
  'to', coalesce(
    (select e.given_name || ' ' || e.family_name from employee e
      where e.municipality_id = g.municipality_id and e.id = (g.facts ->> 'toId')::uuid),
    (select p.given_name from family_person p
      where p.municipality_id = g.municipality_id and p.id = (g.facts ->> 'toId')::uuid),
    (select s.name from service s
      where s.municipality_id = g.municipality_id and s.id = coalesce(g.facts ->> 'toId', g.facts ->> 'serviceId')::uuid)),
  'other', (select m.title from measure m where m.municipality_id = g.municipality_id and m.id = (g.facts ->> 'otherId')::uuid
    and m.audience not in ('own_service', 'child_only')),
  'title', coalesce(
    (select m.title from measure m where m.municipality_id = g.municipality_id and m.id = g.thing_id
      and m.audience not in ('own_service', 'child_only')),
    (select w.words from goal w where w.municipality_id = g.municipality_id and w.id = g.thing_id
      and w.audience not in ('own_service', 'child_only')),
    (select n.what from need n where n.municipality_id = g.municipality_id and n.id = g.thing_id))))`

/** The answer that holds for the gap `g`, with who gave it; null while there is none. */
export const answerToGap = sql<
  Kept<CaseGap>['answer']
>`(select jsonb_build_object('version', a.version, 'reason', a.reason, 'words', a.words,
    'byId', a.by_id, 'by', b.given_name || ' ' || b.family_name, 'at', a.at, 'until', a.until_on)
  from gap_answered a join employee b on b.municipality_id = a.municipality_id and b.id = a.by_id
  where a.municipality_id = g.municipality_id and a.gap_id = g.id)`

/** `isToldOf` as a condition on a gap, by its alias, in a case that the actor sees. */
export const isToldOfGap = (actor: Actor, alias: string): RawBuilder<SqlBool> => {
  const [keptBy, mustAct] = [sql.ref(`${alias}.kept_by`), sql.ref(`${alias}.must_act_id`)]
  return sql<SqlBool>`(${keptBy} is null or ${keptBy} = ${readerOf(actor).serviceId}::uuid or ${mustAct} = ${actor.id})`
}

/** The open gaps of a case, the oldest first. */
export const openGaps = ({ municipality, caseId }: { municipality: number; caseId: string }) => sql<FoundCaseGap>`
    select g.id, g.type, g.thing_id as "thingId", g.since, g.must_act_id as "mustActId", g.kept_by as "keptBy",
      g.reminded_at as "remindedAt", g.facts || ${namesInGap} as facts, ${answerToGap} as answer,
      e.given_name || ' ' || e.family_name as "mustActName"
    from gap g left join employee e on e.municipality_id = g.municipality_id and e.id = g.must_act_id
    where g.municipality_id = ${municipality} and g.case_id = ${caseId} and g.closed_at is null
    order by g.since, g.id`

/** The case or concern that the gap `g` is about. Of advice nobody learns about whom it is, so that it hides from nobody. */
const about = sql`left join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
  left join concern c on c.municipality_id = g.municipality_id and c.id = g.concern_id and g.type <> 'advice'`
const isNotKinOf = (actor: Actor) => sql`not exists (select from kept_away a where a.municipality_id = g.municipality_id
  and a.employee_id = ${actor.id} and a.child_id = coalesce(k.child_id, c.child_id))`

/** The open gaps in the cases and concerns of a unit, and of services under it: numbers and times, never a child. Own family is left out, and children of a circle that the reader is not of. */
export async function gapsOfUnit(tx: Tx, actor: Actor & { kind: 'employee' }): Promise<readonly Kept<UnitGap>[]> {
  const { rows } = await sql<Kept<UnitGap>>`
    select g.id, g.type, g.case_id as "caseId", k.number as "caseNumber", g.since, g.opened_at as "openedAt",
      case when g.type = 'consent' then g.facts ->> 'until' end as until,
      case when g.type = 'unanswered' and g.facts ->> 'toKind' <> 'family' and g.facts ->> 'ask' = any(${ASKED_AT_WORK})
        then g.facts ->> 'ask' end as ask, ${answerToGap} as answer,
      case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as service,
      case when s.id is not null then g.facts ->> 'because' end as because,
      g.must_act_id as "mustActId", g.reminded_at as "remindedAt", e.given_name || ' ' || e.family_name as "mustActName"
    from gap g ${about} left join employee e on e.municipality_id = g.municipality_id and e.id = g.must_act_id
      left join service s on s.municipality_id = g.municipality_id and s.id = g.service_id
    where g.municipality_id = ${actor.municipality} and g.unit_id = ${actor.serviceId} and g.closed_at is null
      and ${isNotKinOf(actor)}
    order by (g.type = 'holder') desc, g.since, g.id limit 200`.execute(tx)
  return rows
}

const notKin = (actor: Actor) => sql`not exists (select from kept_away a where a.municipality_id = k.municipality_id
  and a.employee_id = ${actor.id} and a.child_id = k.child_id)`

/** Who works in a unit, how many cases each holds now, and whether each is away. */
export async function holdersOfUnit(tx: Tx, actor: Actor & { kind: 'employee' }) {
  const { municipality, serviceId } = actor
  const { rows } = await sql<UnitHolder>`
    select e.id as "employeeId", e.given_name || ' ' || e.family_name as name,
      (select count(*)::int from holding_now h join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
        where h.municipality_id = e.municipality_id and h.holder_id = e.id and k.status <> 'closed'
          and ${notKin(actor)}) as count,
      exists (select from absence a where a.municipality_id = e.municipality_id and a.employee_id = e.id
        and a.starts_at <= current_moment() and (a.ends_at is null or a.ends_at > current_moment())) as away,
      (e.leaves_at at time zone 'Europe/Oslo')::date as "leavesOn"
    from employee e where e.municipality_id = ${municipality}
      and (e.leaves_at is null or e.leaves_at > current_moment())
      and exists (select from employee_role r where r.municipality_id = e.municipality_id and r.employee_id = e.id
        and r.service_id = ${serviceId} and r.valid_from <= current_moment()
        and (r.valid_to is null or r.valid_to > current_moment()))
    order by count desc, name limit 200`.execute(tx)
  return rows
}

/** How many cases a unit owns that are not closed, and the gaps mended in it during the last seven days. */
export async function weekOfUnit(tx: Tx, actor: Actor & { kind: 'employee' }) {
  const [open, mended] = await Promise.all([
    sql<{
      count: number
    }>`select count(*)::int as count from child_case k where k.municipality_id = ${actor.municipality}
      and k.owner_service_id = ${actor.serviceId} and k.status <> 'closed' and ${notKin(actor)}`.execute(tx),
    sql<{ type: CaseGap['type']; days: number }>`select g.type,
        extract(day from g.closed_at - g.since)::int as days
      from gap g ${about}
      where g.municipality_id = ${actor.municipality} and g.unit_id = ${actor.serviceId}
        and g.closed_at > current_moment() - interval '7 days' and ${isNotKinOf(actor)}
      order by g.closed_at desc, g.type, g.id limit 20`.execute(tx),
  ])
  return { openCases: open.rows[0]?.count ?? 0, mendedThisWeek: mended.rows }
}
