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
  /** What one of the family reads; null of the child itself, who has told what it speaks. */
  readonly language: string | null
  readonly languages: readonly string[]
  readonly kind: string
  /** By which it is given: what is asked about, or the notice itself. */
  readonly thingId: string
  /** What it is about. */
  readonly aboutId: string | null
  readonly topic: string | null
  readonly since: Date
  readonly dueAt: Date | null
  /** It was brought, and holds no more: that is what is to be said. */
  readonly off: boolean
  readonly given: { readonly at: string; readonly how: string; readonly language: string; readonly by: string } | null
  /** When the person was last told that something waits, and no more. */
  readonly toldAt: Date | null
}

interface Waits {
  readonly municipality: number
  /** The kinds of thing that have a name for whoever holds a case, and for whoever is in the thread. */
  readonly inCase: readonly string[]
  readonly inThread: readonly string[]
}

/** What was brought `g.person_id` in the case `h`, and holds no more, so long as nobody has said so: a call to a meeting that is off before its time, a question that was taken back. */
const OFF = sql`
    select b.kind, b.thing_id, b.thing_id, o.at, null, o.topic, true
    from (select kind, thing_id, max(at) as at from paper_given_now
      where municipality_id = h.municipality_id and case_id = h.case_id and person_id = g.person_id
      group by kind, thing_id) b
    cross join lateral (
      select m.cancelled_at as at, 'meetings' as topic from meeting m
      where b.kind = 'meeting' and m.municipality_id = h.municipality_id and m.id = b.thing_id
        and m.state = 'cancelled' and m.ends_at > current_moment()
      union all
      select max(a.answered_at), null from ask a
      where b.kind = 'consent' and a.municipality_id = h.municipality_id and a.thing_id = b.thing_id
        and a.kind = 'consent' and a.to_id = g.person_id
      having bool_and(a.state = 'withdrawn')) o
    where b.at < o.at`

/**
 * What waits `t` for each `s` who is served on paper, in the case `h` that somebody holds: what is asked and not answered; what was
 * told, not read and not brought; and what was brought and holds no more. Nothing but what that one, who still is a guardian or is the
 * child itself, may see now. A meeting's call and its minutes are about one thing: what was `given` is of the same kind, and not from before it was asked.
 * `known.sure`: it has a name for the holder. All else is brought as that something waits; when that was `told` last, it is quiet.
 */
const waits = ({ municipality, inCase, inThread }: Waits) => sql`holding_now h
  join child_case k on k.municipality_id = h.municipality_id and k.id = h.case_id
  cross join lateral (select w.person_id from guardianship w
    where w.municipality_id = k.municipality_id and w.child_id = k.child_id and w.kept_out_at is null
      and w.valid_from <= current_day() and (w.valid_to is null or w.valid_to > current_day())
    union all select k.child_id) g
  join on_paper_now s on s.municipality_id = k.municipality_id and s.person_id = g.person_id
  cross join lateral (
    select a.kind, a.thing_id, a.thing_id as about_id, a.sent_at as since, a.due_at,
      -- As the notice of it: the question is about meetings alone.
      case when a.kind in ('meeting', 'minutes') then 'meetings' end as topic, false as off
    from ask_waiting a
    where a.municipality_id = h.municipality_id and a.about_kind = 'case' and a.about_id = h.case_id
      and a.to_kind = 'family' and a.to_id = g.person_id
    union all
    select n.kind, n.id, n.thing_id, n.told_at, n.due_at, n.topic, false from notice n
    where n.municipality_id = h.municipality_id and n.about_kind = 'case' and n.about_id = h.case_id
      and n.to_kind = 'family' and n.to_id = g.person_id and n.read_at is null and n.ended_at is null
      and not exists (select from ask_waiting a where a.municipality_id = n.municipality_id
        and a.thing_id = n.thing_id and a.to_id = n.to_id and a.kind = n.kind)
      and not exists (select from paper_given_now b where b.municipality_id = n.municipality_id
        and b.case_id = n.about_id and b.person_id = n.to_id and b.thing_id = n.id)
    union all ${OFF}) t
  cross join lateral (select t.kind = any(${inCase}::text[]) or (t.kind = any(${inThread}::text[])
    and exists (select from thread_member x where x.municipality_id = h.municipality_id and x.thread_id = t.about_id
      and x.employee_id = h.holder_id)) as sure) known
  cross join lateral (select max(b.at) as at from paper_given_now b
    where b.municipality_id = h.municipality_id and b.case_id = h.case_id and b.person_id = g.person_id
      and b.thing_id is null and b.kind = 'waits') told
  left join lateral (select b.at, b.how, b.language, b.by_id from paper_given_now b
    where b.municipality_id = h.municipality_id and b.case_id = h.case_id and b.person_id = g.person_id
      and b.thing_id = t.thing_id and b.kind = t.kind and b.at >= t.since
    order by b.at desc limit 1) given on true
  where h.municipality_id = ${municipality}
    and ${familyMaySee(municipality, { person: 'g.person_id', caseId: 'h.case_id', topic: 't.topic' })}`
const QUIET = sql`(not known.sure and t.since <= told.at)`

/** Of one person in one case, or of all. */
interface OfHolder extends Waits {
  readonly holderId: string
  readonly caseId: string | null
  readonly personId: string | null
  /** So many rows at most. */
  readonly most: number
}

/** With whether it is still to be brought, by itself or as that something waits, and how much there is of that in all. */
interface Counted extends WaitingRow {
  readonly bring: boolean
  readonly toBring: number
}

/** What waits in the cases of one holder, `most` of it: first whatever is still to be brought, by when it is due, then by how long it has waited. */
export const waitingForHolder = prepared((db, v: OfHolder) => ({
  compile: () =>
    sql<Counted>`
    select w.*, c.id as "childId", coalesce(c.preferred_name, c.given_name) as "childName",
      coalesce(p.given_name || ' ' || p.family_name, coalesce(c.preferred_name, c.given_name) || ' ' || c.family_name) as name,
      p.language, c.languages,
      case when w.how is not null then json_build_object('at', w.at, 'how', w.how, 'language', w.given_in,
        'by', e.given_name || ' ' || e.family_name) end as given
    from (select b.*, (count(*) filter (where b.bring) over ())::int as "toBring"
      from (select h.case_id as "caseId", k.child_id, g.person_id as "personId", t.kind, t.thing_id as "thingId",
          t.about_id as "aboutId", t.topic, t.since, t.due_at as "dueAt", t.off, told.at as "toldAt",
          given.at, given.how, given.language as given_in, given.by_id,
          given.at is null and not coalesce(${QUIET}, false) and (known.sure or row_number() over (
            partition by h.case_id, g.person_id, known.sure, coalesce(${QUIET}, false) order by t.since, t.thing_id) = 1) as bring
        from ${waits(v)} and h.holder_id = ${v.holderId}
          and h.case_id = coalesce(${v.caseId}::uuid, h.case_id)
          and g.person_id = coalesce(${v.personId}::uuid, g.person_id)) b
      order by b.bring desc, b."dueAt" nulls last, b.since, b."thingId", b."personId" limit ${v.most}) w
      join child c on c.municipality_id = ${v.municipality} and c.id = w.child_id
      left join family_person p on p.municipality_id = ${v.municipality} and p.id = w."personId"
      left join employee e on e.municipality_id = ${v.municipality} and e.id = w.by_id
    order by w.bring desc, w."dueAt" nulls last, w.since, w."thingId", w."personId"`.compile(db),
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
export const holdersToTell = prepared((db, v: Waits) => ({
  compile: () =>
    sql<ToTell>`
    select h.holder_id as "holderId", h.case_id as "caseId", k.child_id as "childId", g.person_id as "personId",
      min(t.due_at) as "dueAt"
    from ${waits(v)}
      and given.at is null and not coalesce(${QUIET}, false)
      and not exists (select from notice o where o.municipality_id = h.municipality_id and o.kind = 'paper'
        and o.to_id = h.holder_id and o.thing_id = g.person_id and o.about_id = h.case_id
        and (o.told_at >= t.since or (o.read_at is null and o.ended_at is null)))
    group by h.holder_id, h.case_id, k.child_id, g.person_id
    limit 500`.compile(db),
}))

interface Act extends InCase {
  readonly id: string
  readonly personId: string
  /** The child, where the person is the child itself. */
  readonly childId: string | null
  readonly byId: string
  readonly at: Date
}
const rowOf = ({ municipality, caseId, id, personId, childId, byId, at }: Act) => ({
  ...{ municipality_id: municipality, id, case_id: caseId, person_id: personId, child_id: childId, by_id: byId, at },
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
