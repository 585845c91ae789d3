import { sql } from 'kysely'
import type { Day } from '../../kernel/time.ts'
import { prepared } from '../../platform/database/prepared.ts'
import { sightOf } from '../sight/index.ts'
import type { SightJson } from '../sight/index.ts'
import type { Reader, Told } from '../sight/model.ts'
import type { HelperShown, HolderShown } from './model.ts'

interface InCase {
  readonly municipality: number
  readonly caseId: string
}
/** Some cases of one reader. */
export interface InCases {
  readonly municipality: number
  readonly caseIds: readonly string[]
}

/** A case that has a fact for a reader of the family, with what decides whether it is seen. */
export interface FamilyCase {
  readonly caseId: string
  /** The child's. */
  readonly id: string
  readonly name: string
  readonly birthDate: Day | null
  readonly expectedOn: Day | null
  readonly step: string
  readonly stepDue: Day | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** Where the child is must not be told. */
  readonly isProtected: boolean
  readonly sight: SightJson
}

/** The cases of a family's reader, the open ones first. */
export const casesOfFamily = prepared((db, v: Reader) => ({
  compile: () =>
    sql<FamilyCase>`
    select k.id as "caseId", c.id, coalesce(c.preferred_name, c.given_name) as name,
      c.birth_date as "birthDate", c.expected_on as "expectedOn", k.step, k.step_due as "stepDue",
      k.opened_at as "openedAt", k.closed_at as "closedAt", c.protection <> 'none' as "isProtected", ${sightOf(v, 'case', 'k.id')} as sight
    from child_case k join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
    where k.municipality_id = ${v.municipality}
      and k.id in (select f.about_id from access_fact f where f.municipality_id = ${v.municipality}
        and f.reader_id = ${v.readerId} and f.reader_kind = 'family' and f.about_kind = 'case'
        and f.valid_from <= current_moment() and (f.valid_to is null or f.valid_to > current_moment()))
    order by k.closed_at desc nulls first, k.id limit 30`.compile(db),
}))

/** A child as its family knows it, with a concern that the reader has a fact of. */
interface ToldChild {
  readonly concernId: string
  readonly id: string
  readonly name: string
  readonly birthDate: Day | null
  readonly expectedOn: Day | null
}

/** The concerns that a family's reader has a fact of and is not kept from, each with the child it is about. */
export const concernsOfFamily = prepared((db, v: Reader) => ({
  compile: () =>
    sql<ToldChild>`
    select distinct f.about_id as "concernId", c.id, coalesce(c.preferred_name, c.given_name) as name, c.birth_date as "birthDate",
      c.expected_on as "expectedOn"
    from access_fact f join child c on c.municipality_id = f.municipality_id and c.id = f.child_id
    where f.municipality_id = ${v.municipality} and f.reader_id = ${v.readerId} and f.reader_kind = 'family'
      and f.about_kind = 'concern' and f.valid_from <= current_moment()
      and (f.valid_to is null or f.valid_to > current_moment()) and f.ground <> 'block'
      and not exists (select from access_fact b where b.municipality_id = f.municipality_id and b.reader_id = f.reader_id
        and b.about_kind = 'concern' and b.about_id = f.about_id and b.ground = 'block' and b.topic = '*'
        and b.valid_from <= current_moment() and (b.valid_to is null or b.valid_to > current_moment()))
    limit 30`.compile(db),
}))

/** Who has talked with a family about some concerns, as the family reaches the person. */
export const talkersOf = prepared((db, v: { readonly municipality: number; readonly ids: readonly string[] }) => ({
  compile: () =>
    sql<Omit<HelperShown, 'task' | 'since'> & { concernId: string; id: string }>`
    select distinct t.concern_id as "concernId", e.id, e.given_name || ' ' || e.family_name as name, e.title,
      s.name as service, coalesce(e.phone, s.phone) as phone
    from concern_talk t
      join concern c on c.municipality_id = t.municipality_id and c.id = t.concern_id
      join employee e on e.municipality_id = t.municipality_id and e.id = t.talked_by
      join service s on s.municipality_id = c.municipality_id and s.id = c.service_id
    where t.municipality_id = ${v.municipality} and t.concern_id = any(${v.ids}::uuid[])`.compile(db),
}))

/** How much is asked of somebody and not answered, case by case. */
export const askedPerCase = prepared((db, v: { readonly municipality: number; readonly to: string }) => ({
  compile: () =>
    sql<{ caseId: string; count: number }>`
    select a.about_id as "caseId", count(*)::int as count from ask_waiting a
    where a.municipality_id = ${v.municipality} and a.about_kind = 'case' and a.to_id = ${v.to} and a.to_kind = 'family'
      -- Of a coming birthday the youth is asked; the others are told.
      and (a.kind <> 'threshold' or a.to_id = a.child_id)
    group by a.about_id`.compile(db),
}))

/** Who holds some cases now, as the family reaches the person; the service's phone where the person has none. */
export const holdersOfCases = prepared((db, { municipality, caseIds }: InCases) => ({
  compile: () =>
    sql<HolderShown & { id: string; caseId: string }>`
    select h.case_id as "caseId", e.id, e.given_name || ' ' || e.family_name as name, e.title, s.name as service,
      coalesce(e.phone, s.phone) as phone, h.kind, h.since
    from holding_now h
      join employee e on e.municipality_id = h.municipality_id and e.id = h.holder_id
      join service s on s.municipality_id = h.municipality_id and s.id = h.service_id
    where h.municipality_id = ${municipality} and h.case_id = any(${caseIds}::uuid[])`.compile(db),
}))

/** Whose part it is, for which service, and during which time. */
interface PartIn {
  readonly employeeId: string | null
  readonly serviceId: string
  readonly from: Date
  readonly to: Date | null
}

/** Who takes part in some cases now. */
export const helpersInCases = prepared((db, { municipality, caseIds }: InCases) => ({
  compile: () =>
    sql<Omit<HelperShown, 'since'> & PartIn & { caseId: string }>`
    select t.case_id as "caseId", t.employee_id as "employeeId", t.service_id as "serviceId", e.given_name || ' ' || e.family_name as name, e.title, s.name as service,
      coalesce(e.phone, s.phone) as phone, t.task, t.valid_from as "from", t.valid_to as "to"
    from participant t
      join service s on s.municipality_id = t.municipality_id and s.id = t.service_id
      left join employee e on e.municipality_id = t.municipality_id and e.id = t.employee_id
    where t.municipality_id = ${municipality} and t.case_id = any(${caseIds}::uuid[])
      and t.valid_from <= current_moment() and (t.valid_to is null or t.valid_to > current_moment())
    order by t.valid_from, t.id limit 200`.compile(db),
}))

/** An evaluation with the audience of its measure. */
interface EvaluatedMeasure extends Told {
  readonly title: string
  readonly effect: string
  readonly on: Day
}

/** The latest evaluations of a case. */
export const evaluatedLately = prepared((db, { municipality, caseId }: InCase) => ({
  compile: () =>
    sql<EvaluatedMeasure>`
    select m.title, v.effect, v.evaluated_on as "on", m.topic, m.audience, m.not_for as "notFor",
      m.service_id as "serviceId"
    from evaluation v join measure m on m.municipality_id = v.municipality_id and m.id = v.measure_id
    where v.municipality_id = ${municipality} and v.case_id = ${caseId}
    order by v.evaluated_on desc, v.at desc limit 10`.compile(db),
}))

/** What is asked of somebody in a case, and not answered. */
export const askedInCase = prepared((db, v: InCase & { readonly to: string }) => ({
  compile: () =>
    sql<{ id: string; kind: string; dueAt: Date }>`
    select a.thing_id as id, a.kind, a.due_at as "dueAt" from ask_waiting a
    where a.municipality_id = ${v.municipality} and a.about_kind = 'case' and a.about_id = ${v.caseId}
      and a.to_id = ${v.to} and a.to_kind = 'family'
      -- Of a coming birthday the youth is asked; the others are told, in a stop of its own.
      and (a.kind <> 'threshold' or a.to_id = a.child_id)
    order by a.due_at, a.id limit 30`.compile(db),
}))

/** A meeting to come, with whom else it is with and what the reader has answered to the time that stands. */
interface CalledMeeting extends Told {
  readonly id: string
  readonly purpose: string
  readonly place: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly interpreterLanguage: string | null
  readonly others: readonly string[]
  readonly called: boolean
  readonly answer: 'yes' | 'no' | 'other_time' | null
}

/** The meetings of a case that are still to come, the first first. */
export const meetingsOfFamily = prepared((db, v: InCase & { readonly me: string }) => ({
  compile: () =>
    sql<CalledMeeting>`
    select m.id, m.purpose, m.place, m.starts_at as "startsAt", m.ends_at as "endsAt", m.topic, m.audience,
      m.interpreter_language as "interpreterLanguage", m.not_for as "notFor", m.service_id as "serviceId",
      coalesce((select json_agg(coalesce(e.given_name, p.given_name, c.preferred_name, c.given_name, i.guest_name)
          order by i.guardian_id is null, e.given_name)
        from meeting_invitee i
          left join employee e on e.municipality_id = i.municipality_id and e.id = i.employee_id
          left join family_person p on p.municipality_id = i.municipality_id and p.id = i.guardian_id
          left join child c on c.municipality_id = i.municipality_id and c.id = i.child_id
        where i.municipality_id = m.municipality_id and i.meeting_id = m.id
          and coalesce(i.guardian_id, i.child_id) is distinct from ${v.me}::uuid), '[]') as others,
      mine.id is not null as called,
      (select a.answer from meeting_answer a where a.municipality_id = m.municipality_id and a.meeting_id = m.id
        and a.invitee_id = mine.id and a.sequence = m.sequence order by a.position desc limit 1) as answer
    from meeting m left join meeting_invitee mine on mine.municipality_id = m.municipality_id
      and mine.meeting_id = m.id and coalesce(mine.guardian_id, mine.child_id) = ${v.me}::uuid
    where m.municipality_id = ${v.municipality} and m.case_id = ${v.caseId} and m.state = 'called'
      and m.ends_at > current_moment()
    order by m.starts_at limit 10`.compile(db),
}))
