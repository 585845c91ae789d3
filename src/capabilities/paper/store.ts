import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'

interface InCase {
  readonly municipality: number
  readonly caseId: string
}

/** Somebody who is served on paper now. */
export interface ServedRow {
  readonly personId: string
  readonly since: Date
  readonly because: string
  readonly by: string
}

/** Which of some people are served on paper. */
export const servedAmong = prepared((db, v: { readonly municipality: number; readonly ids: readonly string[] }) => ({
  compile: () =>
    sql<ServedRow>`
    select s.person_id as "personId", s.since, s.because, e.given_name || ' ' || e.family_name as by
    from on_paper_now s join employee e on e.municipality_id = s.municipality_id and e.id = s.by_id
    where s.municipality_id = ${v.municipality} and s.person_id = any(${v.ids}::uuid[])`.compile(db),
}))

/** Something that was given to somebody in a case. */
export interface GivenRow {
  readonly personId: string
  readonly kind: string
  readonly thingId: string | null
  readonly language: string
  readonly how: string
  readonly by: string
  readonly at: Date
}

/** What was given in a case, the latest of each thing to each person. */
export const givenIn = prepared((db, v: InCase) => ({
  compile: () =>
    sql<GivenRow>`
    select distinct on (g.person_id, g.kind, g.thing_id) g.person_id as "personId", g.kind, g.thing_id as "thingId",
      g.language, g.how, e.given_name || ' ' || e.family_name as by, g.at
    from paper_given g join employee e on e.municipality_id = g.municipality_id and e.id = g.by_id
    where g.municipality_id = ${v.municipality} and g.case_id = ${v.caseId}
    order by g.person_id, g.kind, g.thing_id, g.at desc`.compile(db),
}))

/** Something that waits for somebody who is served on paper. */
export interface WaitingRow {
  readonly caseId: string
  readonly childId: string
  readonly childName: string
  readonly personId: string
  readonly name: string
  readonly language: string
  readonly kind: string
  readonly thingId: string
  readonly since: Date
  readonly dueAt: Date | null
  readonly given: { readonly at: string; readonly how: string; readonly language: string; readonly by: string } | null
}

/**
 * What waits for those who are served on paper: what is asked of them and not answered, and what they were told and nobody has
 * brought. In the cases of one holder, the oldest first. A meeting's call and its minutes are about one thing: what was given is
 * of the same kind, and not from before it was asked.
 */
export const waitingForHolder = prepared(
  (db, v: { readonly municipality: number; readonly holderId: string; readonly today: string }) => ({
    compile: () =>
      sql<WaitingRow>`
    select h.case_id as "caseId", c.id as "childId", coalesce(c.preferred_name, c.given_name) as "childName",
      p.id as "personId", p.given_name || ' ' || p.family_name as name, p.language, t.kind, t.thing_id as "thingId",
      t.since, t.due_at as "dueAt", given.one as given
    from holding_now h
      join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
      join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
      join guardianship g on g.municipality_id = c.municipality_id and g.child_id = c.id and g.kept_out_at is null
        and g.valid_from <= ${v.today}::date and (g.valid_to is null or g.valid_to > ${v.today}::date)
      join on_paper_now s on s.municipality_id = g.municipality_id and s.person_id = g.person_id
      join family_person p on p.municipality_id = g.municipality_id and p.id = g.person_id
      cross join lateral (
        select a.kind, a.thing_id, a.sent_at as since, a.due_at from ask_waiting a
        where a.municipality_id = h.municipality_id and a.about_kind = 'case' and a.about_id = h.case_id
          and a.to_kind = 'family' and a.to_id = g.person_id
        union all
        select n.kind, n.id, n.told_at, n.due_at from notice n
        where n.municipality_id = h.municipality_id and n.about_kind = 'case' and n.about_id = h.case_id
          and n.to_kind = 'family' and n.to_id = g.person_id and n.read_at is null and n.ended_at is null
          and not exists (select from ask_waiting a where a.municipality_id = n.municipality_id
            and a.thing_id = n.thing_id and a.to_id = n.to_id)
          and not exists (select from paper_given b where b.municipality_id = n.municipality_id and b.case_id = n.about_id
            and b.person_id = n.to_id and b.thing_id = n.id)) t
      left join lateral (
        select json_build_object('at', b.at, 'how', b.how, 'language', b.language,
          'by', e.given_name || ' ' || e.family_name) as one
        from paper_given b join employee e on e.municipality_id = b.municipality_id and e.id = b.by_id
        where b.municipality_id = h.municipality_id and b.case_id = h.case_id and b.person_id = g.person_id
          and b.thing_id = t.thing_id and b.kind = t.kind and b.at >= t.since
        order by b.at desc limit 1) given on true
    where h.municipality_id = ${v.municipality} and h.holder_id = ${v.holderId}
    order by t.since, t.thing_id, p.id limit 200`.compile(db),
  }),
)

/** A holder who is to hear that something new waits for somebody who is served on paper. */
export interface ToTell {
  readonly holderId: string
  readonly caseId: string
  readonly childId: string
  readonly personId: string
  readonly dueAt: Date | null
}

/** Whom to tell: once for each person while what was told is unread, and anew when more has come since. */
export const holdersToTell = prepared((db, v: { readonly municipality: number }) => ({
  compile: () =>
    sql<ToTell>`
    select h.holder_id as "holderId", h.case_id as "caseId", k.child_id as "childId", s.person_id as "personId",
      min(n.due_at) as "dueAt"
    from on_paper_now s
      join notice n on n.municipality_id = s.municipality_id and n.to_kind = 'family' and n.to_id = s.person_id
        and n.about_kind = 'case' and n.read_at is null and n.ended_at is null
      join holding_now h on h.municipality_id = n.municipality_id and h.case_id = n.about_id
      join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
    where s.municipality_id = ${v.municipality}
      and not exists (select from paper_given b where b.municipality_id = n.municipality_id and b.case_id = n.about_id
        and b.person_id = n.to_id and b.thing_id in (n.id, n.thing_id) and b.kind = n.kind and b.at >= n.told_at)
      and not exists (select from notice o where o.municipality_id = n.municipality_id and o.kind = 'paper'
        and o.to_id = h.holder_id and o.thing_id = s.person_id and o.about_id = h.case_id
        and (o.told_at >= n.told_at or (o.read_at is null and o.ended_at is null)))
    group by h.holder_id, h.case_id, k.child_id, s.person_id
    limit 500`.compile(db),
}))

interface Act extends InCase {
  readonly id: string
  readonly personId: string
  readonly byId: string
  readonly at: Date
}
const rowOf = ({ municipality, caseId, id, personId, byId, at }: Act) => ({
  ...{ municipality_id: municipality, id, case_id: caseId, person_id: personId, by_id: byId, at },
})

/** Writes that somebody is served on paper, or is not any more. */
export const insertServed = (tx: Tx, one: Act & { readonly onPaper: boolean; readonly because: string }) =>
  tx
    .insertInto('served_on_paper')
    .values({ ...rowOf(one), on_paper: one.onPaper, because: one.because })
    .execute()

/** Writes that something was given. */
export const insertGiven = (tx: Tx, one: Act & Pick<GivenRow, 'kind' | 'thingId' | 'language' | 'how'>) =>
  tx
    .insertInto('paper_given')
    .values({ ...rowOf(one), kind: one.kind, thing_id: one.thingId, language: one.language, how: one.how })
    .execute()
