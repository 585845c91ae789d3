import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { familyMaySee } from '../sight/index.ts'

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
  readonly id: string
  readonly personId: string
  readonly kind: string
  readonly thingId: string | null
  readonly language: string
  readonly how: string
  readonly by: string
  readonly at: Date
}

/** What was given in a case and not taken back, the latest first. */
export const givenIn = prepared((db, v: InCase) => ({
  compile: () =>
    sql<GivenRow>`
    select g.id, g.person_id as "personId", g.kind, g.thing_id as "thingId",
      g.language, g.how, e.given_name || ' ' || e.family_name as by, g.at
    from paper_given_now g join employee e on e.municipality_id = g.municipality_id and e.id = g.by_id
    where g.municipality_id = ${v.municipality} and g.case_id = ${v.caseId}
    order by g.at desc, g.id limit 500`.compile(db),
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
  /** By which it is given: what is asked about, or the notice itself. */
  readonly thingId: string
  /** What it is about. */
  readonly aboutId: string | null
  readonly topic: string | null
  readonly since: Date
  readonly dueAt: Date | null
  readonly given: { readonly at: string; readonly how: string; readonly language: string; readonly by: string } | null
  /** When the person was last told that something waits, and no more. */
  readonly toldAt: Date | null
}

/**
 * What waits `t` for each `s` who is served on paper, in the case `h` that somebody holds: what is asked and not answered, and what was
 * told, not read and not brought; and nothing but what that one, who still is a guardian, may see now. A meeting's call and its
 * minutes are about one thing: what was given is of the same kind, and not from before it was asked.
 */
const waits = (municipality: number) => sql`holding_now h
  join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
  join guardianship g on g.municipality_id = k.municipality_id and g.child_id = k.child_id and g.kept_out_at is null
    and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())
  join on_paper_now s on s.municipality_id = g.municipality_id and s.person_id = g.person_id
  cross join lateral (
    select a.kind, a.thing_id, a.thing_id as about_id, a.sent_at as since, a.due_at,
      -- As the notice of it: the question is about meetings alone.
      case when a.kind in ('meeting', 'minutes') then 'meetings' end as topic
    from ask_waiting a
    where a.municipality_id = h.municipality_id and a.about_kind = 'case' and a.about_id = h.case_id
      and a.to_kind = 'family' and a.to_id = g.person_id
    union all
    select n.kind, n.id, n.thing_id, n.told_at, n.due_at, n.topic from notice n
    where n.municipality_id = h.municipality_id and n.about_kind = 'case' and n.about_id = h.case_id
      and n.to_kind = 'family' and n.to_id = g.person_id and n.read_at is null and n.ended_at is null
      and not exists (select from ask_waiting a where a.municipality_id = n.municipality_id
        and a.thing_id = n.thing_id and a.to_id = n.to_id and a.kind = n.kind)
      and not exists (select from paper_given_now b where b.municipality_id = n.municipality_id
        and b.case_id = n.about_id and b.person_id = n.to_id and b.thing_id = n.id)) t
  where h.municipality_id = ${municipality}
    and ${familyMaySee(municipality, { person: 'g.person_id', caseId: 'h.case_id', topic: 't.topic' })}`

/** What waits in the cases of one holder, the oldest first. */
export const waitingForHolder = prepared((db, v: { readonly municipality: number; readonly holderId: string }) => ({
  compile: () =>
    sql<WaitingRow>`
    select w.*, c.id as "childId", coalesce(c.preferred_name, c.given_name) as "childName",
      p.given_name || ' ' || p.family_name as name, p.language, given.one as given, told.at as "toldAt"
    from (select h.case_id as "caseId", k.child_id, g.person_id as "personId", t.kind, t.thing_id as "thingId",
        t.about_id as "aboutId", t.topic, t.since, t.due_at as "dueAt"
      from ${waits(v.municipality)} and h.holder_id = ${v.holderId}) w
      join child c on c.municipality_id = ${v.municipality} and c.id = w.child_id
      join family_person p on p.municipality_id = ${v.municipality} and p.id = w."personId"
      left join lateral (
        select json_build_object('at', b.at, 'how', b.how, 'language', b.language,
          'by', e.given_name || ' ' || e.family_name) as one
        from paper_given_now b join employee e on e.municipality_id = b.municipality_id and e.id = b.by_id
        where b.municipality_id = ${v.municipality} and b.case_id = w."caseId" and b.person_id = w."personId"
          and b.thing_id = w."thingId" and b.kind = w.kind and b.at >= w.since
        order by b.at desc limit 1) given on true
      left join lateral (
        select max(b.at) as at from paper_given_now b
        where b.municipality_id = ${v.municipality} and b.case_id = w."caseId" and b.person_id = w."personId"
          and b.thing_id is null and b.kind = 'waits') told on true
    order by w.since, w."thingId", w."personId" limit 200`.compile(db),
}))

/** A holder who is to hear that something new waits for somebody who is served on paper. */
export interface ToTell {
  readonly holderId: string
  readonly caseId: string
  readonly childId: string
  readonly personId: string
  readonly dueAt: Date | null
}

/** Whom to tell: once for each person while what was told is unread, and anew when more has come since. Of the very rows of the list. */
export const holdersToTell = prepared((db, v: { readonly municipality: number }) => ({
  compile: () =>
    sql<ToTell>`
    select h.holder_id as "holderId", h.case_id as "caseId", k.child_id as "childId", g.person_id as "personId",
      min(t.due_at) as "dueAt"
    from ${waits(v.municipality)}
      and not exists (select from paper_given_now b where b.municipality_id = h.municipality_id and b.case_id = h.case_id
        and b.person_id = g.person_id and b.thing_id = t.thing_id and b.kind = t.kind and b.at >= t.since)
      and not exists (select from notice o where o.municipality_id = h.municipality_id and o.kind = 'paper'
        and o.to_id = h.holder_id and o.thing_id = g.person_id and o.about_id = h.case_id
        and (o.told_at >= t.since or (o.read_at is null and o.ended_at is null)))
    group by h.holder_id, h.case_id, k.child_id, g.person_id
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

/** What was given, by its id, in a case; undefined when it is not there or is taken back. */
export async function findGiven(tx: Tx, { municipality, caseId, givenId }: InCase & { readonly givenId: string }) {
  return await tx
    .selectFrom('paper_given_now')
    .select(['id', 'person_id as personId'])
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('id', '=', givenId)
    .executeTakeFirst()
}

/** Takes back that something was given; false when somebody has already. */
export async function insertTakenBack(
  tx: Tx,
  one: Pick<Act, 'municipality' | 'id' | 'byId' | 'at'> & { readonly givenId: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('paper_taken_back')
    .values({ municipality_id: one.municipality, id: one.id, given_id: one.givenId, by_id: one.byId, at: one.at })
    .onConflict(clash => clash.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
