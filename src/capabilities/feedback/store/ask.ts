import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Ask } from '../model.ts'

type Row = Selectable<Tables['feedback_ask']>
const askOf = (row: Row): Ask =>
  Ask.parse({
    ...{ id: row.id, caseId: row.case_id, childId: row.child_id, personId: row.person_id, who: row.who },
    ...{ phase: row.phase, serviceId: row.service_id, askedAt: row.asked_at, openUntil: row.open_until },
    ...{ remindedAt: row.reminded_at, settled: row.settled },
  })

/** A case in which the family is to be asked, and what it is asked about. */
export interface ToAsk {
  readonly caseId: string
  readonly childId: string
  readonly serviceId: string
  readonly phase: 'before' | 'during' | 'after'
}
interface When {
  readonly municipality: number
  readonly fromLevel: number
  readonly everyWeeks: number
  readonly afterWeeks: readonly number[]
  readonly openDays: number
  readonly caseId?: string
}

/**
 * Cases in which somebody is to be asked: as the help begins, while nothing is evaluated; when a measure has been evaluated since the last
 * time; and so many weeks after the case was closed. All, or one of them.
 */
export async function casesToAsk(tx: Tx, when: When): Promise<readonly ToAsk[]> {
  const { municipality, fromLevel, everyWeeks, afterWeeks, openDays, caseId = null } = when
  const { rows } = await sql<ToAsk>`
    with evaluated as (
      select e.case_id, max(e.at) as at from evaluation e
      where e.municipality_id = ${municipality} and e.case_id is not null
        and (${caseId}::uuid is null or e.case_id = ${caseId}::uuid)
      group by e.case_id),
    due as (
      select k.id, k.child_id, k.owner_service_id, p.phase, p.since from child_case k
        left join evaluated e on e.case_id = k.id
        cross join lateral (
          select 'before' as phase, '-infinity'::timestamptz as since where k.status = 'open' and k.level >= ${fromLevel}
            and e.at is null and k.step_since > current_moment() - make_interval(weeks => ${everyWeeks}::int)
          union all
          select 'during', e.at where k.status = 'open' and k.level >= ${fromLevel}
            and e.at > current_moment() - make_interval(days => ${openDays}::int)
          union all
          select 'after', k.closed_at + make_interval(weeks => w.weeks) from unnest(${afterWeeks}::int[]) as w(weeks)
          where k.status = 'closed' and k.level >= ${fromLevel} and k.closed_at + make_interval(weeks => w.weeks)
            between current_moment() - make_interval(days => ${openDays}::int) and current_moment()
        ) p
      where k.municipality_id = ${municipality} and (${caseId}::uuid is null or k.id = ${caseId}::uuid))
    select distinct on (d.id) d.id as "caseId", d.child_id as "childId", d.owner_service_id as "serviceId", d.phase
    from due d
    where not exists (select from feedback_ask a where a.municipality_id = ${municipality} and a.case_id = d.id
      and a.phase = d.phase and a.asked_at >= d.since)
    order by d.id, d.since desc`.execute(tx)
  return rows
}

/** When each of some people was asked last, in whatever case; and who is not to be asked. */
export async function lastAskedOf(
  tx: Tx,
  municipality: number,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date | null; readonly never: boolean }>> {
  const { rows } = await sql<{ id: string; at: Date | null; never: boolean }>`
    select p.id, (select max(a.asked_at) from feedback_ask a where a.municipality_id = ${municipality} and a.person_id = p.id) as at,
      exists (select from feedback_never n where n.municipality_id = ${municipality} and n.person_id = p.id) as never
    from unnest(${personIds}::uuid[]) as p(id)`.execute(tx)
  return new Map(rows.map(({ id, at, never }) => [id, { at, never }]))
}

/** Writes that somebody is asked. */
export async function insertAsk(tx: Tx, municipality: number, one: Ask, forgetAt: Date): Promise<void> {
  await tx
    .insertInto('feedback_ask')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: one.caseId, child_id: one.childId },
      ...{ person_id: one.personId, who: one.who, phase: one.phase, service_id: one.serviceId },
      ...{ asked_at: one.askedAt, open_until: one.openUntil, forget_at: forgetAt },
    })
    .execute()
}

/** One ask; with `hold` nobody else answers or declines it meanwhile. */
export async function findAsk(
  tx: Tx,
  which: { municipality: number; caseId: string; askId: string },
  hold = false,
): Promise<Ask | undefined> {
  const query = tx
    .selectFrom('feedback_ask')
    .selectAll()
    .where('municipality_id', '=', which.municipality)
    .where('case_id', '=', which.caseId)
    .where('id', '=', which.askId)
  const row = await (hold ? query.forUpdate() : query).executeTakeFirst()
  return row && askOf(row)
}

/** What somebody is asked in a case and has not settled, the latest first. */
export async function openAsksOf(
  tx: Tx,
  which: { municipality: number; caseId: string; personId: string },
): Promise<readonly Ask[]> {
  const rows = await tx
    .selectFrom('feedback_ask')
    .selectAll()
    .where('municipality_id', '=', which.municipality)
    .where('person_id', '=', which.personId)
    .where('case_id', '=', which.caseId)
    .where('settled', 'is', null)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map(askOf)
}

/** Notes how an ask ended. */
export async function settleAsk(
  tx: Tx,
  municipality: number,
  askId: string,
  how: { settled: NonNullable<Ask['settled']>; at: Date },
): Promise<void> {
  await tx
    .updateTable('feedback_ask')
    .set({ settled: how.settled, settled_at: how.at })
    .where('municipality_id', '=', municipality)
    .where('id', '=', askId)
    .execute()
}

/** Asks that stand and that nobody has been reminded of, from before some instant. */
export async function asksToRemind(tx: Tx, municipality: number, before: Date): Promise<readonly Ask[]> {
  const rows = await tx
    .selectFrom('feedback_ask')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('settled', 'is', null)
    .where('reminded_at', 'is', null)
    .where('asked_at', '<=', before)
    .where('open_until', '>=', sql<string>`current_day()`)
    .orderBy('asked_at')
    .execute()
  return rows.map(askOf)
}

/** Notes that somebody was reminded; false where it is settled or noted already. */
export async function noteReminded(tx: Tx, municipality: number, askId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('feedback_ask')
    .set({ reminded_at: at })
    .where('municipality_id', '=', municipality)
    .where('id', '=', askId)
    .where('settled', 'is', null)
    .where('reminded_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends what nobody answered in time; answers which. */
export async function lapseAsks(tx: Tx, municipality: number, at: Date): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('feedback_ask')
    .set({ settled: 'lapsed', settled_at: at })
    .where('municipality_id', '=', municipality)
    .where('settled', 'is', null)
    .where('open_until', '<', sql<string>`current_day()`)
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** Notes whether somebody is to be asked. */
export async function saveChoice(
  tx: Tx,
  municipality: number,
  personId: string,
  { asks, at }: { asks: boolean; at: Date },
): Promise<void> {
  if (asks)
    await tx
      .deleteFrom('feedback_never')
      .where('municipality_id', '=', municipality)
      .where('person_id', '=', personId)
      .execute()
  else
    await tx
      .insertInto('feedback_never')
      .values({ municipality_id: municipality, person_id: personId, at })
      .onConflict(clash => clash.doNothing())
      .execute()
}
