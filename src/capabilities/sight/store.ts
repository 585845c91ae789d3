import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { NewId } from '../../kernel/ids.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { About, AboutKind, Ground, ImpliedFact, Reader, Sight } from './model.ts'
import { readerOf } from './model.ts'

/** A sight as PostgreSQL's JSON. */
export interface SightJson {
  readonly facts: readonly {
    readonly from: string
    readonly to: string | null
    readonly topic: string
    readonly ground: Ground
    readonly groundId: string | null
  }[]
  readonly kin: boolean
  readonly ties: readonly { readonly serviceId: string; readonly topic: string; readonly since: string | null }[] | null
}

/** A reader, given by values or by the columns of a row. */
type ReaderIn = {
  readonly municipality: number
  readonly readerKind: Reader['readerKind']
  readonly readerId: string | RawBuilder<unknown>
  readonly serviceId: string | null | RawBuilder<unknown>
}
type At = Date | RawBuilder<unknown>

const isReader = ({ readerKind, readerId, serviceId }: ReaderIn, alias: 'f' | 'b') => {
  const [kind, id, inService] = ['reader_kind', 'reader_id', 'in_service_id'].map(one => sql.ref(`${alias}.${one}`))
  return sql<SqlBool>`${id} in (${readerId}::uuid, ${serviceId}::uuid) and coalesce(${inService} = ${serviceId}::uuid, ${inService} is null)
    and ((${kind} = ${readerKind} and ${id} = ${readerId}::uuid) or (${kind} = 'service' and ${id} = ${serviceId}::uuid))`
}

/** What services have to do with the case: asked only for a member of the family who is not to know of every topic. */
const tiesOf = ({ municipality, readerKind }: Reader, kind: AboutKind, idColumn: string) =>
  kind === 'concern'
    ? sql`null`
    : sql`case when ${readerKind}::text = 'family' and bool_or(f.ground in ('block', 'invited'))
      then service_ties(${municipality}, ${sql.ref(idColumn)}) end`

/**
 * The sight of a reader as a sub-select, for subject queries: works inside `prepared` with the fields of `readerOf`.
 * `idColumn` is the column, with its table, that holds the id of the case or concern.
 */
export const sightOf = (reader: Reader, kind: AboutKind, idColumn: string): RawBuilder<SightJson> => sql<SightJson>`(
  select json_build_object(
    'facts', coalesce(json_agg(json_build_object('from', f.valid_from, 'to', f.valid_to, 'topic', f.topic,
      'ground', f.ground, 'groundId', f.ground_id)), '[]'),
    'kin', coalesce(bool_or(exists (select from kept_away k where k.municipality_id = f.municipality_id
      and k.employee_id = ${reader.readerId} and k.child_id = f.child_id)), false),
    'ties', ${tiesOf(reader, kind, idColumn)})
  from access_fact f
  where f.municipality_id = ${reader.municipality} and f.about_kind = ${sql.lit(kind)} and f.about_id = ${sql.ref(idColumn)}
    and ${isReader(reader, 'f')} and (f.valid_to is null or f.valid_to > current_moment()))`

/** The JSON of `sightOf` as a sight. */
export const toSight = (json: SightJson): Sight => ({
  kin: json.kin,
  facts: json.facts.map(fact => ({
    ...fact,
    from: new Date(fact.from),
    to: fact.to === null ? null : new Date(fact.to),
  })),
  ties: (json.ties ?? []).map(tie => ({ ...tie, since: tie.since === null ? null : new Date(tie.since) })),
})

const during = (alias: 'f' | 'b', now: At) => sql<SqlBool>`${sql.ref(`${alias}.valid_from`)} <= ${now}
  and (${sql.ref(`${alias}.valid_to`)} is null or ${sql.ref(`${alias}.valid_to`)} > ${now})`

/** That the actor sees what the facts `which` are about: the same facts, blocks and kin as `maySee` judges by. */
const seenBy = (
  reader: ReaderIn,
  now: At,
  which: RawBuilder<SqlBool>,
  topic: RawBuilder<unknown> = sql`'*'`,
): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (
    select from access_fact f
    where f.municipality_id = ${reader.municipality} and ${which} and ${isReader(reader, 'f')} and ${during('f', now)}
      and f.ground <> 'block'
      and not exists (select from access_fact b
        where b.municipality_id = f.municipality_id and b.about_kind = f.about_kind and b.about_id = f.about_id
          and ${isReader(reader, 'b')} and b.ground = 'block' and b.topic in (f.topic, '*', ${topic}) and ${during('b', now)})
      and not exists (select from kept_away k where k.municipality_id = f.municipality_id
        and k.employee_id = ${reader.readerId} and k.child_id = f.child_id))`

/** `maySee` as a condition on the column that holds the id of a case or concern. For every list and search. */
export const mayBeSeen = (actor: Actor, now: Date, kind: AboutKind, idColumn: string): RawBuilder<SqlBool> =>
  seenBy(readerOf(actor), now, isAbout(kind, idColumn))

const isAbout = (kind: AboutKind, idColumn: string) =>
  sql<SqlBool>`f.about_kind = ${sql.lit(kind)} and f.about_id = ${sql.ref(idColumn)}`
const isTopicOf = (idColumn: string, topicColumn: string) =>
  sql<SqlBool>`${isAbout('case', idColumn)} and f.topic in (${sql.ref(topicColumn)}, '*')`

/** `maySeeTopic` as a condition on the columns that hold a case's id and a topic. */
export const topicMayBeSeen = (actor: Actor, now: Date, idColumn: string, topicColumn: string): RawBuilder<SqlBool> =>
  seenBy(readerOf(actor), now, isTopicOf(idColumn, topicColumn), sql.ref(topicColumn))

/** That the actor sees every topic of the case whose id the column holds. */
export const wholeMayBeSeen = (actor: Actor, now: Date, idColumn: string): RawBuilder<SqlBool> =>
  seenBy(readerOf(actor), now, sql<SqlBool>`${isAbout('case', idColumn)} and f.topic = '*'`)

/**
 * That one of a family, whose id a column holds, sees a topic of a case now, or, where the column of the topic is empty, anything
 * of it: for who must know what another may see. At the time of the transaction.
 */
export const familyMaySee = (
  municipality: number,
  { person, caseId, topic }: { readonly person: string; readonly caseId: string; readonly topic?: string },
): RawBuilder<SqlBool> => {
  const reader = { municipality, readerKind: 'family', readerId: sql.ref(person), serviceId: null } as const
  const now = sql`current_moment()`
  if (topic === undefined) return seenBy(reader, now, isAbout('case', caseId))
  return sql<SqlBool>`case when ${sql.ref(topic)} is null then ${seenBy(reader, now, isAbout('case', caseId))}
    else ${seenBy(reader, now, isTopicOf(caseId, topic), sql.ref(topic))} end`
}

/** That an employee is among those a row, by its alias, is told to; the topic is asked apart. */
export const toldToEmployee = (actor: Actor, alias: string): RawBuilder<SqlBool> => {
  const [audience, service] = [sql.ref(`${alias}.audience`), sql.ref(`${alias}.service_id`)]
  return sql<SqlBool>`(${audience} in ('everyone', 'team', 'not_guardians', 'not_guardian')
    or (${audience} = 'own_service' and ${service} = ${readerOf(actor).serviceId}::uuid))`
}

/** That the actor sees some case or concern about the child whose id the column holds. */
export const childMayBeSeen = (actor: Actor, now: Date, childColumn: string): RawBuilder<SqlBool> =>
  seenBy(readerOf(actor), now, sql<SqlBool>`f.child_id = ${sql.ref(childColumn)}`)

/** That the child whose id the column holds is of the actor's own family; a circle around it is not asked for. */
export const isOwnFamily = (actor: Actor, childColumn: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from kin k where k.municipality_id = ${actor.municipality} and k.employee_id = ${actor.id}
    and k.child_id = ${sql.ref(childColumn)})`

/** That the actor is kept away from the child whose id the column holds: own family, or outside its circle. */
export const isKin = (actor: Actor, childColumn: string): RawBuilder<SqlBool> =>
  isKeptAway(actor.municipality, actor.id, childColumn)

/** The same by the reader's ids; works inside `prepared`. */
export const isKeptAway = (municipality: number, readerId: string, childColumn: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from kept_away k where k.municipality_id = ${municipality} and k.employee_id = ${readerId}
    and k.child_id = ${sql.ref(childColumn)})`

/** That the actor is one of the few who may know of the child whose id the column holds. A circle is no ground to see a case. */
export const isOfCircle = (actor: Actor, childColumn: string): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from circle_member m where m.municipality_id = ${actor.municipality} and m.employee_id = ${actor.id}
    and m.child_id = ${sql.ref(childColumn)} and m.valid_to is null)`

/** What a writer of facts says: everything that its grounds imply about a case or concern from now on. */
export interface Replacement {
  readonly municipality: number
  readonly about: About
  readonly childId: string | null
  /** The grounds that this writer owns here: only facts on these are ended. */
  readonly source: readonly Ground[]
  readonly facts: readonly ImpliedFact[]
  readonly now: Date
  readonly newId: NewId
}

/** Ends the facts on these grounds that are no longer implied and adds the new ones: one statement, harmless when done twice. */
export async function replaceFacts(tx: Tx, { municipality, about, childId, source, facts, now, newId }: Replacement) {
  const wanted = JSON.stringify(facts.filter(fact => fact.to === null || fact.to > now).map(fact => row(fact, newId)))
  await sql`with wanted as (
      select distinct on (reader_kind, reader_id, in_service_id, topic, ground, ground_id, valid_from, valid_to) * from jsonb_to_recordset(${wanted}::jsonb)
        as w (id uuid, reader_kind text, reader_id uuid, in_service_id uuid, topic text, ground text, ground_id uuid, valid_from timestamptz, valid_to timestamptz)
    ), lasting as (
      select f.* from access_fact f where f.municipality_id = ${municipality} and f.about_kind = ${about.kind}
        and f.about_id = ${about.id} and f.ground = any(${source}) and (f.valid_to is null or f.valid_to > ${now})
    ), kept as (
      select l.id as fact_id, w.id as wanted_id from lasting l join wanted w on w.reader_kind = l.reader_kind
        and w.reader_id = l.reader_id and w.topic = l.topic and w.ground = l.ground
        and w.in_service_id is not distinct from l.in_service_id and w.ground_id is not distinct from l.ground_id and w.valid_to is not distinct from l.valid_to
        and (w.valid_from = l.valid_from or (w.valid_from <= ${now} and l.valid_from <= ${now}))
    ), ended as (
      update access_fact f set valid_to = greatest(f.valid_from, ${now}::timestamptz) from lasting l
      where f.municipality_id = ${municipality} and f.id = l.id and not exists (select from kept k where k.fact_id = l.id)
    )
    insert into access_fact (municipality_id, id, about_kind, about_id, child_id, reader_kind, reader_id, in_service_id, topic, ground, ground_id, valid_from, valid_to)
    select ${municipality}, w.id, ${about.kind}, ${about.id}, ${childId}, w.reader_kind, w.reader_id, w.in_service_id, w.topic, w.ground, w.ground_id,
      greatest(w.valid_from, ${now}::timestamptz), w.valid_to
    from wanted w where not exists (select from kept k where k.wanted_id = w.id)`.execute(tx)
}

const row = (fact: ImpliedFact, newId: NewId) => ({
  id: newId(),
  reader_kind: fact.readerKind,
  reader_id: fact.readerId,
  in_service_id: fact.inServiceId ?? null,
  topic: fact.topic,
  ground: fact.ground,
  ground_id: fact.groundId,
  valid_from: fact.from,
  valid_to: fact.to,
})

/** Notes that children are an employee's own family: as an employee this person never opens, finds or counts them. */
export async function recordKin(
  tx: Tx,
  { municipality, employeeId, childIds }: { municipality: number; employeeId: string; childIds: readonly string[] },
): Promise<void> {
  if (childIds.length === 0) return
  await tx
    .insertInto('kin')
    .values(childIds.map(childId => ({ municipality_id: municipality, employee_id: employeeId, child_id: childId })))
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** For each of some children who is kept away from it. */
export async function kinOfEach(
  tx: Tx,
  municipality: number,
  childIds: readonly string[],
): Promise<(childId: string) => readonly string[]> {
  const rows = await tx
    .selectFrom('kept_away')
    .select(['child_id', 'employee_id'])
    .where('municipality_id', '=', municipality)
    .where(eb => eb('child_id', '=', eb.fn.any(eb.val(childIds))))
    .execute()
  const all = Map.groupBy(rows, one => one.child_id)
  return childId => (all.get(childId) ?? []).flatMap(one => one.employee_id ?? [])
}

/** Who is kept away from a child, and never stands in, is offered or told anything: own family, and all outside its circle. */
export async function kinAmong(tx: Tx, municipality: number, childId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('kept_away')
    .select('employee_id')
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .execute()
  return rows.map(found => found.employee_id)
}

/** The cases or concerns about a child that anybody has ever seen: where a change of guardians must bite. */
export async function aboutsOfChild(
  tx: Tx,
  municipality: number,
  childId: string,
  kind: AboutKind,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('access_fact')
    .select('about_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('child_id', '=', childId)
    .where('about_kind', '=', kind)
    .orderBy('about_id')
    .execute()
  return rows.map(found => found.about_id)
}

/** The cases or concerns where a fact on a ground has ended in a stretch of time, by itself or by somebody. */
export async function lapsedAbouts(
  tx: Tx,
  which: { municipality: number; kind: AboutKind; ground: Ground; since: Date; now: Date },
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('access_fact')
    .select('about_id')
    .distinct()
    .where('municipality_id', '=', which.municipality)
    .where('about_kind', '=', which.kind)
    .where('ground', '=', which.ground)
    .where('valid_to', '>', which.since)
    .where('valid_to', '<=', which.now)
    .orderBy('about_id')
    .execute()
  return rows.map(found => found.about_id)
}
