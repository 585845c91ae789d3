import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Ask } from '../model.ts'
import type { AskedBefore } from '../model.ts'

type Row = Selectable<Tables['feedback_ask']>
const askOf = (row: Row): Ask =>
  Ask.parse({
    ...{ id: row.id, caseId: row.case_id, childId: row.child_id, personId: row.person_id, who: row.who },
    ...{ phase: row.phase, serviceId: row.service_id, askedAt: row.asked_at, openUntil: row.open_until },
    ...{ remindedAt: row.reminded_at, settled: row.settled, questions: row.questions ?? [] },
  })

interface When {
  readonly fromLevel: number
  readonly everyWeeks: number
  readonly afterWeeks: readonly number[]
  readonly openDays: number
}
/**
 * Cases in which something has happened that somebody of the family has not been asked about, who may be asked now: the step is new, a
 * measure has been evaluated, or the case was closed so many weeks ago. Whether that one may know of it is judged of each.
 */
export async function casesToAsk(
  tx: Tx,
  municipality: number,
  { fromLevel, everyWeeks, afterWeeks, openDays }: When,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      select k.id, p.phase, p.since from child_case k
        cross join lateral (
          select 'before' as phase, '-infinity'::timestamptz as since
          where k.status = 'open' and k.step_since > current_moment() - make_interval(weeks => ${everyWeeks}::int)
          union all
          select 'during', max(e.at) from evaluation e
          where k.status = 'open' and e.municipality_id = k.municipality_id and e.case_id = k.id
          having max(e.at) > current_moment() - make_interval(days => ${openDays}::int)
          union all
          select 'after', max(k.closed_at + make_interval(weeks => w.weeks)) from unnest(${afterWeeks}::int[]) as w(weeks)
          where k.status = 'closed' and k.closed_at + make_interval(weeks => w.weeks) <= current_moment()
          having max(k.closed_at + make_interval(weeks => w.weeks)) > current_moment() - make_interval(days => ${openDays}::int)
        ) p
      where k.municipality_id = ${municipality} and k.level >= ${fromLevel})
    select distinct d.id from due d
      join access_fact f on f.municipality_id = ${municipality} and f.about_kind = 'case' and f.about_id = d.id
        and f.reader_kind = 'family' and f.ground <> 'block' and f.valid_from <= current_moment()
        and (f.valid_to is null or f.valid_to > current_moment())
    where not exists (select from feedback_never n where n.municipality_id = ${municipality} and n.person_id = f.reader_id)
      and not exists (select from feedback_ask a where a.municipality_id = ${municipality} and a.person_id = f.reader_id
        and (a.asked_at > current_moment() - make_interval(days => ${everyWeeks * 7 - 1}::int)
          or a.case_id = d.id and a.phase = d.phase and a.asked_at >= d.since))
    order by d.id`.execute(tx)
  return rows.map(row => row.id)
}

/** What has been asked of a case, and whom. */
export async function askedIn(
  tx: Tx,
  municipality: number,
  caseId: string,
): Promise<readonly (AskedBefore & { readonly personId: string })[]> {
  const { rows } = await sql<AskedBefore & { personId: string }>`
    select person_id as "personId", phase, max(asked_at) as "askedAt" from feedback_ask
    where municipality_id = ${municipality} and case_id = ${caseId} group by person_id, phase`.execute(tx)
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
      questions: JSON.stringify(one.questions),
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

/** Ends what nobody answered in time, and what is asked no more; answers which. */
export async function lapseAsks(
  tx: Tx,
  municipality: number,
  at: Date,
  still: readonly Pick<Ask, 'who' | 'phase'>[],
): Promise<readonly string[]> {
  const pairs = still.map(one => `${one.who} ${one.phase}`)
  const rows = await tx
    .updateTable('feedback_ask')
    .set({ settled: 'lapsed', settled_at: at })
    .where('municipality_id', '=', municipality)
    .where('settled', 'is', null)
    .where(
      sql<boolean>`(open_until < current_day() or questions is null or not (who || ' ' || phase) = any(${pairs}::text[]))`,
    )
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** Ends all that somebody is asked; answers which. */
export async function declineAll(tx: Tx, municipality: number, personId: string, at: Date): Promise<readonly string[]> {
  const rows = await tx
    .updateTable('feedback_ask')
    .set({ settled: 'declined', settled_at: at })
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', personId)
    .where('settled', 'is', null)
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
