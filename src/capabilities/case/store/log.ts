import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { AUDIENCES, ServiceThen } from '../model.ts'
import type { Audience } from '../model.ts'
import { Facts } from '../log-model.ts'
import type { LogFact, LogKind } from '../log-model.ts'

/** An entry as it is written. */
export interface NewEntry {
  readonly municipality: number
  readonly id: string
  readonly caseId: string
  readonly at: Date
  readonly kind: LogKind
  readonly facts: Readonly<Record<string, LogFact>>
  readonly words: string | null
  readonly actorKind: 'employee' | 'family' | 'clock'
  readonly actorId: string | null
  readonly serviceId: string | null
  readonly topic: string
  readonly audience: Audience
  readonly notFor: string | null
  readonly corrects: string | null
  readonly ofServiceId: string | null
  readonly told: readonly ServiceThen[]
  readonly spoken: boolean
}

/** Adds an entry and notes that something happened in the case: two statements, one trip. */
export async function insertEntry(tx: Tx, entry: NewEntry): Promise<void> {
  await Promise.all([
    tx
      .insertInto('log_entry')
      .values({
        municipality_id: entry.municipality,
        id: entry.id,
        case_id: entry.caseId,
        at: entry.at,
        kind: entry.kind,
        facts: JSON.stringify(entry.facts),
        words: entry.words,
        actor_kind: entry.actorKind,
        actor_id: entry.actorId,
        service_id: entry.serviceId,
        topic: entry.topic,
        audience: entry.audience,
        not_for: entry.notFor,
        corrects: entry.corrects,
        of_service_id: entry.ofServiceId,
        told: entry.told.length === 0 ? null : JSON.stringify(entry.told),
        spoken: entry.spoken,
      })
      .execute(),
    // What the clock does is not activity: a case can be silent while batons pass by rule. Nor is that somebody has heard of
    // the silence.
    entry.actorKind !== 'clock' &&
      !entry.kind.startsWith('gap.') &&
      tx
        .updateTable('child_case')
        .set({ last_activity_at: sql`greatest(last_activity_at, ${entry.at})` })
        .where('municipality_id', '=', entry.municipality)
        .where('id', '=', entry.caseId)
        .execute(),
  ])
}

/** An entry as it is kept, with the names of an employee and a service. */
export interface Entry {
  readonly id: string
  readonly position: string
  readonly at: Date
  readonly kind: string
  readonly facts: Readonly<Record<string, LogFact>>
  readonly words: string | null
  readonly actorKind: string
  readonly actorId: string | null
  readonly actorName: string | null
  readonly serviceId: string | null
  readonly serviceName: string | null
  readonly topic: string
  readonly audience: Audience
  readonly notFor: string | null
  readonly corrects: string | null
  readonly correctedBy: string | null
  /** The service that it tells of. */
  readonly ofServiceId: string | null
  /** Services that it may tell of besides, each as of when. */
  readonly told: readonly ServiceThen[]
  /** Whether it tells what the child has said. */
  readonly spoken: boolean
  /** It and all that correct each other with it; null where nothing does. */
  readonly chain: readonly string[] | null
}

interface Which {
  readonly municipality: number
  readonly caseId: string
  /** Narrowed to kinds that begin so; % for all. */
  readonly kindLike: string
  /** Narrowed to a service; null for all. */
  readonly serviceId: string | null
  /** Older than this position. */
  readonly before: string
  readonly limit: number
}

/** Each entry is corrected once at most, so that what corrects each other is one chain: followed both ways from an entry. */
const chainOf = sql<readonly string[] | null>`case when l.corrects is not null or exists (select from log_entry c
    where c.municipality_id = l.municipality_id and c.corrects = l.id) then (
  with recursive before as (
    select l.id, l.corrects union all
    select e.id, e.corrects from log_entry e join before b on e.id = b.corrects where e.municipality_id = l.municipality_id
  ), after as (
    select l.id union all
    select e.id from log_entry e join after a on e.corrects = a.id where e.municipality_id = l.municipality_id
  ) select json_agg(id) from (select id from before union select id from after) chain) end`.as('chain')

const selectEntries = prepared((db, v: Which) =>
  db
    .selectFrom('log_entry as l')
    .leftJoin('employee as e', join =>
      join.onRef('e.municipality_id', '=', 'l.municipality_id').onRef('e.id', '=', 'l.actor_id'),
    )
    .leftJoin('service as s', join =>
      join.onRef('s.municipality_id', '=', 'l.municipality_id').onRef('s.id', '=', 'l.service_id'),
    )
    .select(['l.id', 'l.position', 'l.at', 'l.kind', 'l.facts', 'l.words', 'l.topic', 'l.audience', 'l.corrects'])
    .select(['l.actor_kind as actorKind', 'l.actor_id as actorId', 'l.service_id as serviceId', 'l.not_for as notFor'])
    .select(['l.of_service_id as ofServiceId', 'l.told', 'l.spoken'])
    .select(['s.name as serviceName', sql<string | null>`e.given_name || ' ' || e.family_name`.as('actorName')])
    .select(
      sql<string | null>`(select c.id from log_entry c where c.municipality_id = l.municipality_id
        and c.corrects = l.id)`.as('correctedBy'),
    )
    .select(chainOf)
    .where('l.municipality_id', '=', v.municipality)
    .where('l.case_id', '=', v.caseId)
    .where('l.kind', 'like', v.kindLike)
    .where(sql<boolean>`(${v.serviceId}::uuid is null or l.service_id = ${v.serviceId}::uuid)`)
    .where('l.position', '<', v.before)
    .orderBy('l.position', 'desc')
    .limit(v.limit),
)

/** Entries of a case, the latest first, whoever asks: the caller shows each only to those it is for. */
export async function listEntries(tx: Tx, which: Which): Promise<Entry[]> {
  const rows = await selectEntries(tx, which)
  return rows.map(row => ({
    ...row,
    facts: Facts.parse(row.facts),
    told: ServiceThen.array().parse(row.told ?? []),
    audience: AUDIENCES.find(one => one === row.audience) ?? 'own_service',
  }))
}
