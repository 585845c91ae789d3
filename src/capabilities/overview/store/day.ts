import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayBeSeen, toldToEmployee, topicMayBeSeen, wholeMayBeSeen } from '../../sight/index.ts'
import type { DayRow } from '../model.ts'
import { answerToGap, isToldOfGap, namesInGap } from './gaps.ts'

/** Rows of each kind at most; a day with more than this is told to be long. */
const MOST = 40

interface Row {
  readonly kind: DayRow['kind']
  readonly id: string
  readonly case_id: string | null
  readonly concern_id: string | null
  readonly child_id: string | null
  readonly at: Date
  readonly facts: DayRow['facts']
  readonly name: string | null
  readonly birth_date: string | null
  readonly expected_on: string | null
}

interface Asked {
  readonly actor: Actor
  /** The actor, and for a leader also the service. */
  readonly meant: readonly string[]
  readonly now: Date
}

/** Everything that waits for somebody, worst first: one statement over what the capabilities publish. */
export async function listDay(tx: Tx, asked: Asked): Promise<readonly (DayRow & { childId: string | null })[]> {
  const { rows } = await sql<Row>`
    with mine as (${union(SOURCES.map(source => source(asked)))})
    select mine.*, coalesce(c.preferred_name, c.given_name) as name, c.birth_date, c.expected_on
    from mine left join child c on c.municipality_id = ${asked.actor.municipality} and c.id = mine.child_id
    order by mine.urgency, mine.at, mine.id limit 200`.execute(tx)
  return rows.map(row => ({
    kind: row.kind,
    id: row.id,
    caseId: row.case_id,
    concernId: row.concern_id,
    childId: row.child_id,
    child: row.name === null ? null : { name: row.name, birthDate: row.birth_date, expectedOn: row.expected_on },
    at: row.at,
    facts: row.facts,
  }))
}

const union = (parts: readonly RawBuilder<unknown>[]) =>
  sql.join(
    parts.map(part => sql`(${part})`),
    sql` union all `,
  )

/** The child's id where the actor sees what the ask `a` is about, else null: an ask may come before the sight of it. */
const seenChild = ({ actor, now }: Asked) =>
  sql`case a.about_kind when 'case' then case when ${mayBeSeen(actor, now, 'case', 'a.about_id')} then a.child_id end
    when 'concern' then case when ${mayBeSeen(actor, now, 'concern', 'a.about_id')} then a.child_id end end`

/** A shared concern is one row for the leader: what is asked until it is read, then what is due. */
const isReadAndDue = ({ actor }: Asked) => sql`a.kind = 'shared_concern' and a.opened_at is not null
  and exists (select from concern_due c where c.municipality_id = a.municipality_id and c.concern_id = a.about_id
    and c.who_id = ${actor.id})`
const isAskedUnread = ({ meant }: Asked) => sql`exists (select from ask a where a.municipality_id = c.municipality_id
  and a.about_kind = 'concern' and a.about_id = c.concern_id and a.kind = 'shared_concern'
  and a.to_id = any(${meant}::uuid[]) and a.opened_at is null
  and a.state in ('sent', 'delivered', 'opened', 'lapsed'))`

/** That a row of a case, by its alias, is told to the actor: its topic is open, and the actor is in its audience. */
const told = ({ actor, now }: Asked, alias: string) =>
  sql`${topicMayBeSeen(actor, now, `${alias}.case_id`, `${alias}.topic`)} and ${toldToEmployee(actor, alias)}`

/** That a measure, by its alias, is the actor's to answer for now: own, or given to another who has not said yes, by oneself or by one who has left or may not read it in a case that one holds. */
const answersFor = ({ actor: { id, municipality } }: Asked, alias: string) => sql`${sql.ref(`${alias}.id`)} in (
    select x.id from measure x where x.municipality_id = ${municipality} and x.responsible_employee_id = ${id}
    union all select t.measure_id from task t where t.municipality_id = ${municipality} and t.asked_by = ${id} and t.stands
      and t.state <> 'accepted'
    union all select t.measure_id from holding_now h join task t on t.municipality_id = h.municipality_id and t.case_id = h.case_id
      and t.stands and t.state <> 'accepted' where h.municipality_id = ${municipality} and h.holder_id = ${id})
  and exists (select from measure_answered_for w where w.municipality_id = ${municipality}
    and w.measure_id = ${sql.ref(`${alias}.id`)} and w.employee_id = ${id})`

type Source = (asked: Asked) => RawBuilder<unknown>

const asks: Source = asked => sql`
  select 'ask' as kind, a.id, case when a.about_kind = 'case' then a.about_id end as case_id,
    case when a.about_kind = 'concern' then a.about_id end as concern_id,
    ${seenChild(asked)} as child_id, a.due_at as at,
    jsonb_build_object('ask', a.kind, 'thing', a.thing_id, 'opened', a.opened_at is not null,
      'from', e.given_name || ' ' || e.family_name) as facts,
    case when a.kind in ('baton', 'deputy') then 0 else 1 end as urgency
  from ask_waiting a
    left join employee e on a.from_kind = 'employee' and e.municipality_id = a.municipality_id and e.id = a.from_id
  where a.municipality_id = ${asked.actor.municipality} and a.to_id = any(${asked.meant}::uuid[])
    and not (${isReadAndDue(asked)}) order by a.due_at limit ${sql.lit(MOST)}`

// What is answered stays, last of all: who said that it is no gap, why and until when.
const answerFacts = sql`coalesce((select jsonb_build_object('answeredBy', x ->> 'by', 'answerReason', x ->> 'reason',
  'answeredUntil', x ->> 'until') from (select ${answerToGap} as x) y where x is not null), '{}'::jsonb)`

// What the actor must answer stands as an ask already, and what is due as own measure or step; the rest are gaps.
const caseGaps: Source = asked => sql`
  select 'gap', g.id, g.case_id, null::uuid, k.child_id, g.since,
    g.facts || jsonb_build_object('type', g.type) || ${answerFacts}
      || case when ${wholeMayBeSeen(asked.actor, asked.now, 'g.case_id')} then ${namesInGap} else ${namesInGap} - 'title' - 'other' end,
    case when ${answerToGap} is null then 2 else 9 end
  from gap g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
  where g.municipality_id = ${asked.actor.municipality} and g.must_act_id = ${asked.actor.id} and g.closed_at is null
    and not (g.type = 'minutes' and exists (select from meeting m where m.municipality_id = g.municipality_id
      and m.id = g.thing_id and m.minutes_by = ${asked.actor.id} and ${toldToEmployee(asked.actor, 'm')}))
    and not (g.type = 'unanswered' and g.facts ->> 'toId' = ${asked.actor.id}) and g.type <> 'step'
    and not (g.type = 'measure' and exists (select from measure m where m.municipality_id = g.municipality_id
      and m.id = g.thing_id and ${answersFor(asked, 'm')} and ${toldToEmployee(asked.actor, 'm')}))
    and not (g.type = 'holder' and exists (select from ask a where a.municipality_id = g.municipality_id
      and a.about_kind = 'case' and a.about_id = g.case_id and a.kind = 'acting' and a.to_id = ${asked.actor.id}
      and a.state in ('sent', 'delivered', 'opened', 'lapsed')))
    and ${mayBeSeen(asked.actor, asked.now, 'case', 'g.case_id')} order by g.since limit ${sql.lit(MOST)}`

// What is next in a concern stands as such, and advice as an ask: a gap is what is late out of turn.
const concernGaps: Source = asked => sql`
  select 'gap', g.id, null::uuid, g.concern_id, c.child_id, g.since, jsonb_build_object('type', g.type), 2
  from gap g join concern c on c.municipality_id = g.municipality_id and c.id = g.concern_id
  where g.municipality_id = ${asked.actor.municipality} and g.must_act_id = ${asked.actor.id} and g.closed_at is null
    and g.type <> 'advice' and not exists (select from concern_due d where d.municipality_id = g.municipality_id
      and d.concern_id = g.concern_id and d.who_id = ${asked.actor.id})
    and ${mayBeSeen(asked.actor, asked.now, 'concern', 'g.concern_id')} order by g.since limit ${sql.lit(MOST)}`

// A gap of a service is about no child.
const serviceGaps: Source = asked => sql`
  select 'gap', g.id, null::uuid, null::uuid, null::uuid, g.since,
    g.facts || jsonb_build_object('type', g.type, 'ofServiceId', g.service_id, 'service', s.name) || ${answerFacts},
    case when ${answerToGap} is null then 2 else 9 end
  from gap g join service s on s.municipality_id = g.municipality_id and s.id = g.service_id
  where g.municipality_id = ${asked.actor.municipality} and g.must_act_id = ${asked.actor.id} and g.closed_at is null
  order by g.since limit ${sql.lit(MOST)}`
const gaps: Source = asked => union([caseGaps(asked), concernGaps(asked), serviceGaps(asked)])

/** The service an employee acts in; nobody else has a day. */
const serviceOf = (actor: Actor) => (actor.kind === 'employee' ? actor.serviceId : null)

const minutes: Source = asked => sql`
  select 'minutes', m.meeting_id, m.case_id, null::uuid, k.child_id, m.since, '{}'::jsonb, 3
  from meeting_without_minutes m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    join meeting t on t.municipality_id = m.municipality_id and t.id = m.meeting_id
  where m.municipality_id = ${asked.actor.municipality} and m.minutes_by = ${asked.actor.id}
    and ${told(asked, 't')} order by m.since limit ${sql.lit(MOST)}`

const meetings: Source = asked => sql`
  select 'meeting', m.meeting_id, m.case_id, null::uuid, k.child_id, m.starts_at,
    jsonb_build_object('ends', m.ends_at), 4
  from meeting_ahead m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    join meeting t on t.municipality_id = m.municipality_id and t.id = m.meeting_id
  where m.municipality_id = ${asked.actor.municipality} and m.employee_id = ${asked.actor.id}
    and m.starts_at < ${asked.now}::timestamptz + interval '7 days'
    and ${told(asked, 't')} order by m.starts_at limit ${sql.lit(MOST)}`

const interpreters: Source = asked => sql`
  select 'interpreter', n.meeting_id, n.case_id, null::uuid, k.child_id, n.starts_at,
    jsonb_build_object('language', n.language), 2
  from meeting_interpreter n join child_case k on k.municipality_id = n.municipality_id and k.id = n.case_id
    join meeting t on t.municipality_id = n.municipality_id and t.id = n.meeting_id
  where n.municipality_id = ${asked.actor.municipality} and n.who_id = ${asked.actor.id} and n.ordered_at is null
    and ${told(asked, 't')} order by n.starts_at limit ${sql.lit(MOST)}`

// What somebody has promised begins on its day, and waits until they say that it has.
const starts: Source = asked => sql`
  select 'start', m.id, m.case_id, null::uuid, k.child_id, (m.starts_on::timestamp at time zone 'Europe/Oslo'),
    jsonb_build_object('title', m.title, 'version', m.version), case when m.starts_on < current_day() then 3 else 4 end
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
  where m.municipality_id = ${asked.actor.municipality} and ${answersFor(asked, 'm')}
    and m.status = 'planned' and k.status = 'open' and m.starts_on <= current_day()
    and ${told(asked, 'm')} order by m.starts_on limit ${sql.lit(MOST)}`

const evaluations: Source = asked => sql`
  select 'evaluation', m.id, m.case_id, null::uuid, k.child_id,
    (m.evaluate_on::timestamp at time zone 'Europe/Oslo'), jsonb_build_object('title', m.title),
    case when m.evaluate_on < current_day() then 2 else 5 end
  from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    join deadlines_now d on d.municipality_id = m.municipality_id
  where m.municipality_id = ${asked.actor.municipality} and ${answersFor(asked, 'm')}
    and m.status <> 'ended' and k.status = 'open'
    and m.evaluate_on <= current_day() + (d.deadlines ->> 'evaluationReminderDays')::int
    and ${told(asked, 'm')} order by m.evaluate_on limit ${sql.lit(MOST)}`

// A measure of a service has no child in it, so there is no case to see.
const ownStarts: Source = asked => sql`
  select 'start', m.id, null::uuid, null::uuid, null::uuid, (m.starts_on::timestamp at time zone 'Europe/Oslo'),
    jsonb_build_object('title', m.title, 'version', m.version, 'group', m.for_group),
    case when m.starts_on < current_day() then 3 else 4 end
  from measure m
  where m.municipality_id = ${asked.actor.municipality} and m.responsible_employee_id = ${asked.actor.id}
    and m.owner_service_id = ${serviceOf(asked.actor)} and m.status = 'planned' and m.starts_on <= current_day()
  order by m.starts_on limit ${sql.lit(MOST)}`

const ownEvaluations: Source = asked => sql`
  select 'evaluation', m.id, null::uuid, null::uuid, null::uuid,
    (m.evaluate_on::timestamp at time zone 'Europe/Oslo'),
    jsonb_build_object('title', m.title, 'group', m.for_group),
    case when m.evaluate_on < current_day() then 2 else 5 end
  from measure m join deadlines_now d on d.municipality_id = m.municipality_id
  where m.municipality_id = ${asked.actor.municipality} and m.responsible_employee_id = ${asked.actor.id}
    and m.owner_service_id = ${serviceOf(asked.actor)} and m.status <> 'ended'
    and m.evaluate_on <= current_day() + (d.deadlines ->> 'evaluationReminderDays')::int
  order by m.evaluate_on limit ${sql.lit(MOST)}`

const steps: Source = asked => sql`
  select 'step', k.id, k.id, null::uuid, k.child_id, (k.step_due::timestamp at time zone 'Europe/Oslo'),
    jsonb_build_object('step', k.step), case when k.step_due < current_day() then 2 else 6 end
  from holding_now h join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
  where h.municipality_id = ${asked.actor.municipality} and h.holder_id = ${asked.actor.id} and k.status = 'open'
    and k.step_due <= current_day() + 7
    and ${mayBeSeen(asked.actor, asked.now, 'case', 'k.id')} order by k.step_due limit ${sql.lit(MOST)}`

const concerns: Source = asked => sql`
  select 'concern', c.concern_id, null::uuid, c.concern_id, c.child_id, (c.due_on::timestamp at time zone 'Europe/Oslo'),
    jsonb_build_object('step', c.step, 'notedAt', c.noted_at, 'decideBy', c.decide_by),
    case when c.due_on < current_day() then 2 else 6 end
  from concern_due c where c.municipality_id = ${asked.actor.municipality} and c.who_id = ${asked.actor.id}
    and not ${isAskedUnread(asked)} and ${mayBeSeen(asked.actor, asked.now, 'concern', 'c.concern_id')}
  order by c.due_on limit ${sql.lit(MOST)}`

const reports: Source = asked => sql`
  select 'report', r.report_id, null::uuid, null::uuid, null::uuid, (r.remind_on::timestamp at time zone 'Europe/Oslo'),
    jsonb_build_object('sentAt', r.sent_at), 5
  from report_due r where r.municipality_id = ${asked.actor.municipality} and r.writer_id = ${asked.actor.id}
    and r.remind_on <= current_day() limit ${sql.lit(MOST)}`

// That something is kept from a family is one person's to know here: no unit counts it.
const untold: Source = asked => sql`
  select 'untold', d.disclosure_id, case when d.about_kind = 'case' then d.about_id end,
    case when d.about_kind = 'concern' then d.about_id end, d.child_id,
    (d.check_on::timestamp at time zone 'Europe/Oslo'), '{}'::jsonb, case when d.check_on < current_day() then 2 else 5 end
  from disclosure_due d where d.municipality_id = ${asked.actor.municipality} and d.must_act_id = ${asked.actor.id}
    and d.check_on <= current_day()
    and ((d.about_kind = 'case' and ${mayBeSeen(asked.actor, asked.now, 'case', 'd.about_id')})
      or (d.about_kind = 'concern' and ${mayBeSeen(asked.actor, asked.now, 'concern', 'd.about_id')}))
  order by d.check_on limit ${sql.lit(MOST)}`

// A draft tells only that it is there: its text is sealed.
const drafts: Source = asked => sql`
  select 'draft', d.actor_id, null::uuid, null::uuid, null::uuid, d.saved_at, jsonb_build_object('key', d.key), 8
  from draft d where d.municipality_id = ${asked.actor.municipality} and d.actor_id = ${asked.actor.id}
  order by d.saved_at desc limit ${sql.lit(MOST)}`

const SOURCES: readonly Source[] = [
  ...[asks, gaps, minutes, meetings, interpreters, starts, ownStarts, evaluations, ownEvaluations],
  ...[steps, concerns, reports, untold, drafts],
]

/** How many cases somebody holds now, and in how many of them a gap is open. */
export async function countHolding(tx: Tx, actor: Actor, now: Date): Promise<{ count: number; withGaps: number }> {
  const { rows } = await sql<{ count: number; withGaps: number }>`
    select count(*)::int as count, (count(*) filter (where exists (select from gap_standing g
      where g.municipality_id = h.municipality_id and g.case_id = h.case_id
        and ${isToldOfGap(actor, 'g')})))::int as "withGaps"
    from holding_now h join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
    where h.municipality_id = ${actor.municipality} and h.holder_id = ${actor.id} and k.status <> 'closed'
      and ${mayBeSeen(actor, now, 'case', 'h.case_id')}`.execute(tx)
  return rows[0] ?? { count: 0, withGaps: 0 }
}
