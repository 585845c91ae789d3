import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayBeSeen, toldToEmployee } from '../../sight/index.ts'
import { readerOf } from '../../sight/model.ts'
import type { ChildRow } from '../model.ts'
import { isToldOfGap } from './gaps.ts'

/** How the list is narrowed; what is left out does not narrow. */
export interface Narrowed {
  readonly name?: string | undefined
  readonly level?: number | undefined
  readonly mine?: boolean | undefined
  readonly gaps?: boolean | undefined
  readonly limit: number
  readonly offset: number
}

/** A row before its step is named. */
export interface ListedChild extends Omit<ChildRow, 'step'> {
  readonly childId: string
  readonly step: string
}

interface Row extends Omit<ListedChild, 'child' | 'mine'> {
  readonly name: string
  readonly birthDate: string | null
  readonly expectedOn: string | null
  readonly holderId: string | null
}

/**
 * The open cases that the actor may see, those with gaps first, then by name. Starts from the reader's own facts.
 * Whoever sees only some topics is told neither of days ahead nor of others' gaps, which reckon over all topics.
 */
export async function listChildren(
  tx: Tx,
  actor: Actor,
  now: Date,
  narrowed: Narrowed,
): Promise<readonly ListedChild[]> {
  const { readerId, serviceId, municipality } = readerOf(actor)
  const { rows } = await sql<Row>`
    with readable as materialized (
      select f.about_id as case_id,
        bool_or(f.topic = '*' and f.ground <> 'block' and coalesce(f.in_service_id = ${serviceId}, f.in_service_id is null)) as whole
      from access_fact f
      where f.municipality_id = ${municipality} and f.reader_id in (${readerId}, ${serviceId}) and f.about_kind = 'case'
        and f.valid_from <= ${now} and (f.valid_to is null or f.valid_to > ${now})
      group by f.about_id)
    select k.id as "caseId", k.child_id as "childId", k.level, k.status, k.step, k.last_activity_at as "lastActivityAt",
      coalesce(c.preferred_name, c.given_name) as name, c.birth_date as "birthDate", c.expected_on as "expectedOn",
      h.holder_id as "holderId", h.kind as "holderKind", e.given_name || ' ' || e.family_name as "holderName",
      case when r.whole then ${nextOn(actor)} end as "nextOn", g.gaps
    from readable r
      join child_case k on k.municipality_id = ${municipality} and k.id = r.case_id
      join child c on c.municipality_id = ${municipality} and c.id = k.child_id
      left join holding_now h on h.municipality_id = ${municipality} and h.case_id = k.id
      left join employee e on e.municipality_id = ${municipality} and e.id = h.holder_id
      cross join lateral (select count(*)::int as gaps from gap_standing gap
        where gap.municipality_id = ${municipality} and gap.case_id = k.id
          and (r.whole or gap.must_act_id = ${actor.id}) and ${isToldOfGap(actor, 'gap')}) g
    where k.status <> 'closed' and ${mayBeSeen(actor, now, 'case', 'k.id')} ${conditions(actor, narrowed)}
    order by (g.gaps > 0) desc, name, k.id limit ${narrowed.limit} offset ${narrowed.offset}`.execute(tx)
  return rows.map(({ name, birthDate, expectedOn, holderId, ...row }) => ({
    ...row,
    child: { name, birthDate, expectedOn },
    mine: holderId === actor.id,
  }))
}

/** The first day ahead that something is promised for, of what the actor is told. */
const nextOn = (actor: Actor) => sql`(select min(d.on_day) from (
  select k.step_due as on_day
  union all select m.evaluate_on from measure m
    where m.municipality_id = k.municipality_id and m.case_id = k.id and m.status <> 'ended' and ${toldToEmployee(actor, 'm')}
  union all select (t.starts_at at time zone 'Europe/Oslo')::date from meeting t
    where t.municipality_id = k.municipality_id and t.case_id = k.id and t.state = 'called' and t.ends_at > current_moment()
      and ${toldToEmployee(actor, 't')}
) d)`

function conditions(actor: Actor, { name, level, mine, gaps }: Narrowed): RawBuilder<unknown> {
  const wanted = [
    ...(level === undefined ? [] : [sql`k.level = ${level}`]),
    ...(mine ? [sql`h.holder_id = ${actor.id}`] : []),
    ...(gaps ? [sql`g.gaps > 0`] : []),
    ...wordsOf(name).map(
      word => sql`lower(c.given_name || ' ' || coalesce(c.preferred_name, '') || ' ' || c.family_name)
      like ${`%${word}%`}`,
    ),
  ]
  return wanted.length === 0 ? sql`` : sql`and ${sql.join(wanted, sql` and `)}`
}

/** The words of a search, so that what `like` reads as a sign is read as a letter. */
const wordsOf = (name = '') =>
  name
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
    .map(word => word.replaceAll(/[\\%_]/g, String.raw`\$&`))
