import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { SENT_ON } from './model.ts'
import type { Escalated, Rung, Standing, Told } from './model.ts'

/** A gap that stands, as the clock reads it. */
export interface StandingRow extends Standing {
  readonly gapId: string
  /** Null for one of a concern or a service. */
  readonly caseId: string | null
  /** Null where it is about no child, or nobody may know of which. */
  readonly childId: string | null
  readonly unitId: string
  /** The service that keeps to itself what it rests on. */
  readonly keptBy: string | null
}

type ToldJson = Omit<Told, 'since'> & { readonly since: string }

/** What the gap `g` is of, and in which unit it stands: where silence is sent on from. Of advice nobody learns about whom it is. */
const about = sql`left join child_case k on k.municipality_id = g.municipality_id and k.id = g.case_id
  left join concern c on c.municipality_id = g.municipality_id and c.id = g.concern_id
  left join child d on d.municipality_id = g.municipality_id
    and d.id = coalesce(k.child_id, case when g.type <> 'advice' then c.child_id end)`
const of = sql`case when g.case_id is not null then 'case' when g.concern_id is not null then 'concern' else 'service' end`

/** From when silence about the gap `g` is reckoned: of a birthday from that day, since until then it is only asked early. */
const watchedFrom = sql`case when g.type = 'threshold'
  then greatest(g.watched_from, ((g.facts ->> 'on')::date::timestamp at time zone 'Europe/Oslo')) else g.watched_from end`

/** Whether `e` was told of the gap `g` as it is kept now: who was told of it as the case's is not told of it as one service's own. */
const stands = sql`e.ended_at is null and e.kept_by is not distinct from g.kept_by`

/** The gaps that have stood for some days and that nobody has said are none, with who has been told of each. */
export async function standingGaps(tx: Tx, municipality: number, watchedBefore: Date): Promise<readonly StandingRow[]> {
  const { rows } = await sql<Omit<StandingRow, 'told'> & { readonly told: readonly ToldJson[] }>`
select g.id as "gapId", ${of} as of, g.type, k.id as "caseId", d.id as "childId", coalesce(g.unit_id, g.service_id, c.service_id) as "unitId",
  g.kept_by as "keptBy",  g.must_act_id as "mustActId", ${watchedFrom} as "watchedFrom",
  coalesce((select jsonb_agg(jsonb_build_object('rung', e.rung, 'toId', e.to_id, 'since', coalesce(e.taken_at, e.at)) order by e.at, e.id)
    from escalation e where e.municipality_id = g.municipality_id and e.gap_id = g.id and ${stands}), '[]') as told
from gap_standing g ${about}
where g.municipality_id = ${municipality} and ${watchedFrom} < ${watchedBefore} and coalesce(g.unit_id, g.service_id, c.service_id) is not null
  and g.type = any(${[...SENT_ON]})
  and not exists (select from escalation e where e.municipality_id = g.municipality_id and e.gap_id = g.id and e.rung = 'decision_maker'
    and ${stands})
order by g.watched_from, g.id`.execute(tx)
  return rows.map(row => ({ ...row, told: row.told.map(one => ({ ...one, since: new Date(one.since) })) }))
}

/** Keeps that somebody was told; false when another run was first. */
export async function insertEscalation(
  tx: Tx,
  one: {
    readonly municipality: number
    readonly id: string
    readonly gapId: string
    readonly rung: Rung
    readonly toId: string
    readonly serviceId: string
    readonly keptBy: string | null
    readonly now: Date
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('escalation')
    .values({
      ...{ municipality_id: one.municipality, id: one.id, gap_id: one.gapId, rung: one.rung },
      ...{ to_id: one.toId, service_id: one.serviceId, kept_by: one.keptBy, at: one.now },
    })
    .onConflict(at => at.columns(['municipality_id', 'gap_id', 'rung']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** Ends what was sent on of gaps that are mended, or kept by another than then; answers whom it waited for, and which it was. */
export async function endMended(tx: Tx, municipality: number, now: Date) {
  const { rows } = await sql<{ gapId: string; toId: string; mended: boolean }>`
update escalation e set ended_at = ${now}, version = e.version + 1 from gap g
where e.municipality_id = ${municipality} and e.ended_at is null and g.municipality_id = e.municipality_id and g.id = e.gap_id
  and (g.closed_at is not null or e.kept_by is distinct from g.kept_by)
returning e.gap_id as "gapId", e.to_id as "toId", g.closed_at is not null as mended`.execute(tx)
  return rows
}

interface Own {
  readonly municipality: number
  readonly me: string
}

/** What somebody was told and stands still, the oldest first; never of own family or of a child whose circle they are not of. */
export const escalatedTo = prepared((db, { municipality, me }: Own) => ({
  compile: () =>
    sql<Omit<Escalated, 'since' | 'at' | 'takenAt'> & { since: Date; at: Date; takenAt: Date | null }>`
select e.id, g.id as "gapId", e.rung, ${of} as of, g.type, k.number as "caseNumber", s.name as unit, g.since, e.at, e.taken_at as "takenAt",
  e.version, w.id as "mustActId", w.given_name || ' ' || w.family_name as "mustAct", g.unit_id is null and g.concern_id is not null as unnamed
from escalation e join gap_standing g on g.municipality_id = e.municipality_id and g.id = e.gap_id ${about}
  join service s on s.municipality_id = g.municipality_id and s.id = coalesce(g.service_id, g.unit_id, c.service_id)
  left join employee w on w.municipality_id = g.municipality_id and w.id = g.must_act_id and (g.unit_id is not null or g.concern_id is null)
where e.municipality_id = ${municipality} and e.to_id = ${me} and ${stands}
  and not exists (select from kept_away a where a.municipality_id = e.municipality_id and a.employee_id = ${me}
    and a.child_id = d.id)
order by e.taken_at is not null, e.at, e.id limit 200`.compile(db),
}))

const one = prepared((db, v: Own & { readonly id: string }) => ({
  compile: () =>
    sql<{
      id: string
      gapId: string
      toId: string
      caseId: string | null
      keptBy: string | null
      takenAt: Date | null
      endedAt: Date | null
      version: number
      keptAway: boolean
    }>`
select e.id, g.id as "gapId", e.to_id as "toId", g.case_id as "caseId", g.kept_by as "keptBy", e.taken_at as "takenAt", coalesce(e.ended_at, g.closed_at) as "endedAt", e.version,
  exists (select from kept_away a where a.municipality_id = e.municipality_id and a.employee_id = ${v.me}
    and a.child_id = d.id) as "keptAway"
from escalation e join gap g on g.municipality_id = e.municipality_id and g.id = e.gap_id ${about}
where e.municipality_id = ${v.municipality} and e.id = ${v.id} and e.kept_by is not distinct from g.kept_by`.compile(
      db,
    ),
}))

/** One thing that was sent on. */
export const findEscalation = async (tx: Tx, which: Own & { readonly id: string }) => (await one(tx, which))[0]

/** Keeps that it is seen to; false when it has changed since that version. */
export async function saveTaken(
  tx: Tx,
  which: { readonly municipality: number; readonly id: string; readonly version: number; readonly now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('escalation')
    .set({ taken_at: which.now, version: which.version + 1 })
    .where('municipality_id', '=', which.municipality)
    .where('id', '=', which.id)
    .where('version', '=', which.version)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
