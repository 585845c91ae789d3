import { sql } from 'kysely'
import type { Day } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
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
}

/**
 * What is open on the radar and is a promise to the family. What somebody has said of it changes nothing here: it is
 * waited for until it is done. Nothing of which the end could tell of something hidden: a silent log, a goal that gets
 * a measure, who has said what about sharing.
 */
export const lateForFamily = prepared((db, v: { readonly municipality: number; readonly caseId: string }) => ({
  compile: () =>
    sql<LateThing>`
    select case when g.type = 'unanswered' then 'participation' else g.type end as kind, g.since, m.title,
      (t.starts_at at time zone 'Europe/Oslo')::date as "on",
      case when g.type <> 'unanswered' then g.must_act_id
        when g.facts ->> 'toKind' = 'employee' then (g.facts ->> 'toId')::uuid end as "whoId",
      s.name as service,
      case when coalesce(m.id, t.id) is not null then jsonb_build_object('topic', coalesce(m.topic, t.topic),
        'audience', coalesce(m.audience, t.audience), 'notFor', coalesce(m.not_for, t.not_for),
        'serviceId', coalesce(m.service_id, t.service_id)) end as told
    from gap g
      left join measure m on g.type in ('measure', 'not_started') and m.municipality_id = g.municipality_id
        and m.id = g.thing_id
      left join meeting t on g.type = 'minutes' and t.municipality_id = g.municipality_id and t.id = g.thing_id
      left join service s on g.type = 'unanswered' and g.facts ->> 'toKind' = 'service'
        and s.municipality_id = g.municipality_id and s.id = (g.facts ->> 'toId')::uuid
    where g.municipality_id = ${v.municipality} and g.case_id = ${v.caseId} and g.closed_at is null
      and (g.type in ('holder', 'step') or t.id is not null or m.responsible_employee_id is not null
        or (g.type = 'unanswered' and g.facts ->> 'ask' = 'participation'))
    order by g.since, g.id limit 20`.compile(db),
}))
