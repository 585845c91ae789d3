import { sql } from 'kysely'
import type { Day } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Told } from '../sight/model.ts'
import type { InCases } from './store.ts'
import type { MeetingAt } from './week-model.ts'

interface OfCase extends Told {
  readonly caseId: string
}

/** The meetings of some cases that begin within a time, but those that are not to be; with what the reader has answered. */
export const meetingsWithin = prepared(
  (db, v: InCases & { readonly me: string; readonly from: Date; readonly until: Date }) => ({
    compile: () =>
      sql<Omit<MeetingAt, 'childId'> & OfCase>`
    select m.id, m.case_id as "caseId", m.purpose, m.place, m.starts_at as "startsAt", m.ends_at as "endsAt", m.topic, m.audience,
      m.not_for as "notFor", m.service_id as "serviceId", mine.id is not null as called,
      exists (select from meeting_invitee i where i.municipality_id = m.municipality_id and i.meeting_id = m.id
        and i.child_id is not null) as "childCalled",
      (select a.answer from meeting_answer a where a.municipality_id = m.municipality_id and a.meeting_id = m.id
        and a.invitee_id = mine.id and a.sequence = m.sequence order by a.position desc limit 1) as answer
    from meeting m left join meeting_invitee mine on mine.municipality_id = m.municipality_id
      and mine.meeting_id = m.id and coalesce(mine.guardian_id, mine.child_id) = ${v.me}::uuid
    where m.municipality_id = ${v.municipality} and m.case_id = any(${v.caseIds}::uuid[]) and m.state <> 'cancelled'
      and m.starts_at >= ${v.from} and m.starts_at < ${v.until}
    order by m.starts_at, m.id limit 200`.compile(db),
  }),
)

/** A measure as it stands in the tables. */
export interface MeasureRow extends OfCase {
  readonly id: string
  readonly tieId: string | null
  readonly title: string
  readonly status: 'planned' | 'running'
  readonly startsOn: Day
  readonly whoId: string
  /** One of the family by name; else the service of who does it, by its id too. */
  readonly member: string | null
  readonly doneById: string | null
  readonly doneBy: string | null
  readonly weekdays: number[] | null
  readonly beginsAt: string | null
  readonly endsAt: string | null
  readonly familyMinutes: number | null
  /** Nobody has said yes to do it. */
  readonly waits: boolean
}

/** The measures of some cases that go on or are to begin, each with who does it and when in the week it is. */
export const measuresNow = prepared((db, v: InCases) => ({
  compile: () =>
    sql<MeasureRow>`
    select m.id, (select t.tie_id from measure_tie t
        where t.municipality_id = m.municipality_id and t.measure_id = m.id) as "tieId", m.case_id as "caseId", m.title, m.status, m.starts_on as "startsOn", m.topic, m.audience,
      m.not_for as "notFor", m.service_id as "serviceId",
      coalesce(m.responsible_employee_id, m.responsible_guardian_id, m.responsible_child_id) as "whoId",
      coalesce(p.given_name, c.preferred_name, c.given_name) as member, s.id as "doneById", s.name as "doneBy",
      w.weekdays, w.begins_at as "beginsAt", w.ends_at as "endsAt", w.family_minutes as "familyMinutes",
      a.open_task is not null as waits
    from measure m
      join measure_answered_for a on a.municipality_id = m.municipality_id and a.measure_id = m.id
      left join measure_week w on w.municipality_id = m.municipality_id and w.measure_id = m.id
      left join family_person p on p.municipality_id = m.municipality_id and p.id = m.responsible_guardian_id
      left join child c on c.municipality_id = m.municipality_id and c.id = m.responsible_child_id
      left join service s on s.municipality_id = m.municipality_id and s.id = coalesce((select t.service_id
        from participant t where t.municipality_id = m.municipality_id and t.case_id = m.case_id
          and t.employee_id = m.responsible_employee_id order by t.valid_from desc limit 1), m.service_id)
        and m.responsible_employee_id is not null
    where m.municipality_id = ${v.municipality} and m.case_id = any(${v.caseIds}::uuid[]) and m.status <> 'ended'
    order by m.starts_on desc, m.id limit 300`.compile(db),
}))

/** The open goals of a reader's own in some cases, the first first; of a child by the child's own id. */
export const ownWants = prepared((db, v: InCases & { readonly me: string }) => ({
  compile: () =>
    sql<OfCase & { id: string; words: string }>`
    select g.id, g.case_id as "caseId", g.words, g.topic, g.audience, g.not_for as "notFor", g.service_id as "serviceId"
    from goal g join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
    where g.municipality_id = ${v.municipality} and g.case_id = any(${v.caseIds}::uuid[]) and g.status = 'open'
      and ((g.whose = 'guardian' and g.guardian_id = ${v.me}) or (g.whose = 'child' and k.child_id = ${v.me}))
    order by g.at, g.id limit 30`.compile(db),
}))

/** The pairs of measures of some cases of which it stands that they go together. */
export const togetherIn = prepared((db, v: InCases) => ({
  compile: () =>
    sql<{ first: string; second: string }>`
    select w.first_id as first, w.second_id as second from measure_word w
    where w.municipality_id = ${v.municipality} and w.case_id = any(${v.caseIds}::uuid[]) and w.says = 'together' and w.fits`.compile(
      db,
    ),
}))
