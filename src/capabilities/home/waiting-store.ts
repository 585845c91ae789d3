import { sql } from 'kysely'
import type { Day } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Told } from '../sight/model.ts'
import type { WAITING_KINDS } from './model.ts'

/** Something that a service has not done, as it is found; whoever reads drops what may not be known. */
export interface LateThing {
  readonly kind: (typeof WAITING_KINDS)[number]
  readonly since: Date
  readonly title: string | null
  /** The day of the meeting that is not written down. */
  readonly on: Day | null
  /** Who must act; of an invitation, who is asked. */
  readonly whoId: string | null
  /** The service that is asked and has not said who comes. */
  readonly service: string | null
  /** Whom the thing itself is told to; null for what is about the whole case. */
  readonly told: Told | null
  /** The services that it is between: only who may know of all of them is told, as on its own page; since then where that says from when. */
  readonly between: readonly { readonly id: string; readonly at: Date | null }[]
}

type LateJson = Omit<LateThing, 'between'> & {
  readonly between: readonly { readonly id: string; readonly at: string | null }[] | null
}
const select = prepared((db, v: { readonly municipality: number; readonly caseId: string }) => ({
  compile: () =>
    sql<LateJson>`
    select case when g.type = 'unanswered' then 'participation' else g.type end as kind, g.since, m.title,
      coalesce((t.starts_at at time zone 'Europe/Oslo')::date, (case when p.id is not null or g.type = 'plan_late' then g.facts ->> 'on' end)::date) as "on",
      case when g.type <> 'unanswered' then g.must_act_id
        when g.facts ->> 'toKind' = 'employee' then (g.facts ->> 'toId')::uuid end as "whoId",
      s.name as service,
      case when coalesce(m.id, t.id) is not null then jsonb_build_object('topic', coalesce(m.topic, t.topic),
          'audience', coalesce(m.audience, t.audience), 'notFor', coalesce(m.not_for, t.not_for),
          'serviceId', coalesce(m.service_id, t.service_id))
        when g.type in ('plan_late', 'undecided') then jsonb_build_object('topic', 'plan', 'audience', 'everyone', 'notFor', null,
          'serviceId', coalesce(d.raised_in, k.owner_service_id)) end as told,
      case when p.id is not null then jsonb_build_array(jsonb_build_object('id', p.from_service_id, 'at', null),
          jsonb_build_object('id', p.to_service_id, 'at', null))
        when d.id is not null then (select jsonb_agg(jsonb_build_object('id', o.id, 'at', d.at)) from (select d.raised_in as id
          union select x.service_id from disagreement_service x where x.municipality_id = d.municipality_id and x.disagreement_id = d.id) o)
        end as between
    from gap g
      join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
      left join measure m on g.type in ('measure', 'not_started') and m.municipality_id = g.municipality_id
        and m.id = g.thing_id
      left join meeting t on g.type = 'minutes' and t.municipality_id = g.municipality_id and t.id = g.thing_id
      left join transition p on g.type in ('transition_receive', 'transition_check') and p.municipality_id = g.municipality_id
        and p.id = g.thing_id and p.asked_at is not null
      left join disagreement d on g.type = 'undecided' and d.municipality_id = g.municipality_id and d.id = g.thing_id
        and d.for_family
      left join service s on g.type = 'unanswered' and g.facts ->> 'toKind' = 'service'
        and s.municipality_id = g.municipality_id and s.id = (g.facts ->> 'toId')::uuid
    where g.municipality_id = ${v.municipality} and g.case_id = ${v.caseId} and g.closed_at is null
      and (g.type in ('holder', 'step', 'plan_late') or t.id is not null or m.responsible_employee_id is not null
        or p.id is not null or d.id is not null or (g.type = 'unanswered' and g.facts ->> 'ask' = 'participation'))
    order by g.since, g.id limit 20`.compile(db),
}))

/**
 * What is open on the radar and is a promise to the family. What somebody has said of it changes nothing here: it is
 * waited for until it is done. Nothing of which the end could tell of something hidden: a silent log, a goal that gets
 * a measure, who has said what about sharing. A passage is told of from when the family is asked about it, and what services disagree
 * about where they have said that it is for the family.
 */
export async function lateForFamily(
  tx: Tx,
  which: { readonly municipality: number; readonly caseId: string },
): Promise<readonly LateThing[]> {
  const rows = await select(tx, which)
  return rows.map(row => ({
    ...row,
    between: (row.between ?? []).map(({ id, at }) => ({ id, at: at === null ? null : new Date(at) })),
  }))
}
