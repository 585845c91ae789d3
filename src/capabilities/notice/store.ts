import { sql } from 'kysely'
import type { RawBuilder, Selectable, SqlBool } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isKeptAway, mayBeSeen, topicMayBeSeen } from '../sight/index.ts'
import { Notice } from './model.ts'
import type { Ending, NoticeKind, Receiver } from './model.ts'

/** A row as the notice it is. */
export const noticeOf = (row: Selectable<Tables['notice']>): Notice =>
  Notice.parse({
    id: row.id,
    kind: row.kind,
    to: { kind: row.to_kind, id: row.to_id },
    about: row.about_kind === null ? null : { kind: row.about_kind, id: row.about_id },
    topic: row.topic,
    childId: row.child_id,
    thingId: row.thing_id,
    dueAt: row.due_at,
    toldAt: row.told_at,
    readAt: row.read_at,
    ending: row.ending,
  })

export interface NewNotice {
  readonly municipality: number
  readonly id: string
  readonly kind: NoticeKind
  readonly to: Receiver
  readonly about: Notice['about']
  readonly topic?: string | undefined
  readonly childId: string | null
  readonly thingId: string | null
  readonly dueAt: Date | null
  readonly now: Date
}

/** Writes what somebody is told. */
export const insertNotice = (tx: Tx, one: NewNotice): Promise<unknown> =>
  tx
    .insertInto('notice')
    .values({
      ...{ municipality_id: one.municipality, id: one.id, kind: one.kind, to_kind: one.to.kind, to_id: one.to.id },
      ...{ about_kind: one.about?.kind ?? null, about_id: one.about?.id ?? null, topic: one.topic ?? null },
      ...{ child_id: one.childId, thing_id: one.thingId, due_at: one.dueAt, told_at: one.now },
    })
    .execute()

/** Who may be meant when the actor is told: the person, and for a leader also the service. */
const meant = (actor: Actor): readonly string[] =>
  actor.kind === 'employee' && actor.role === 'leader' ? [actor.id, actor.serviceId] : [actor.id]

const seenHere = (actor: Actor, now: Date): RawBuilder<SqlBool> => sql<SqlBool>`case n.about_kind
  when 'case' then case when n.topic is null then ${mayBeSeen(actor, now, 'case', 'n.about_id')}
    else ${topicMayBeSeen(actor, now, 'n.about_id', 'n.topic')} end
  when 'concern' then ${mayBeSeen(actor, now, 'concern', 'n.about_id')} else false end`

/**
 * That a notice `n` stands in the actor's inbox: an employee may be asked about what is not seen yet, but never about a child from
 * whom the employee is kept away; a family is told of nothing that it does not see now.
 */
const inInboxOf = (actor: Actor, now: Date): RawBuilder<SqlBool> =>
  sql<SqlBool>`n.municipality_id = ${actor.municipality} and n.to_id = any(${meant(actor)}::uuid[]) and ${
    actor.kind === 'family'
      ? sql<SqlBool>`(n.about_kind is null or ${seenHere(actor, now)})`
      : sql<SqlBool>`not ${isKeptAway(actor.municipality, actor.id, 'n.child_id')}`
  }`

interface Page {
  readonly unread: boolean
  readonly before?: string | undefined
  readonly limit: number
}

/** A page of the inbox, the latest first, with whether the reader sees now what each is about. */
export async function listInbox(tx: Tx, actor: Actor, now: Date, { unread, before, limit }: Page) {
  let query = tx
    .selectFrom('notice as n')
    .selectAll('n')
    .select(seenHere(actor, now).as('seen'))
    .where(inInboxOf(actor, now))
    .orderBy('n.told_at', 'desc')
    .orderBy('n.id')
    .limit(limit)
  if (unread) query = query.where('n.read_at', 'is', null)
  if (before !== undefined)
    query = query.where(
      sql<SqlBool>`exists (select from notice b where b.municipality_id = ${actor.municipality} and b.id = ${before}
        and (n.told_at < b.told_at or (n.told_at = b.told_at and n.id > b.id)))`,
    )
  return (await query.execute()).map(row => ({ notice: noticeOf(row), seen: row.seen === true }))
}

/** How many in the inbox are not read. */
export async function countUnread(tx: Tx, actor: Actor, now: Date): Promise<number> {
  const row = await tx
    .selectFrom('notice as n')
    .select(sql<number>`count(*)::int`.as('unread'))
    .where(inInboxOf(actor, now))
    .where('n.read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.unread
}

/** Which of some notices stand in the inbox of one of a family: what does not is told nowhere else either. */
export async function inboxAmong(
  tx: Tx,
  { municipality, personId, ids, now }: { municipality: number; personId: string; ids: readonly string[]; now: Date },
): Promise<ReadonlySet<string>> {
  const reader = { kind: 'family', role: 'guardian', id: personId, municipality, level: 'low' } as const
  const rows = await tx
    .selectFrom('notice as n')
    .select('n.id')
    .where(inInboxOf(reader, now))
    .where('n.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Set(rows.map(row => row.id))
}

/** How the inbox stands: how many are there, not read and not ended, and when the last was told. */
export const standingOf = (tx: Tx, actor: Actor, now: Date) =>
  tx
    .selectFrom('notice as n')
    .select([
      sql<Date | null>`max(n.told_at)`.as('at'),
      sql<string>`count(*) || ' ' || count(*) filter (where n.read_at is null) || ' ' || count(*) filter (where n.ended_at is null)`.as(
        'id',
      ),
    ])
    .where(inInboxOf(actor, now))
    .executeTakeFirstOrThrow()

const ownIds = (actor: Actor, now: Date) => sql<string>`(select n.id from notice n where ${inInboxOf(actor, now)})`

/** Marks as read: those named, or all in the inbox; answers which were not before. */
export async function saveRead(tx: Tx, actor: Actor, now: Date, ids?: readonly string[]): Promise<string[]> {
  let query = tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('municipality_id', '=', actor.municipality)
    .where('read_at', 'is', null)
    .where('id', 'in', ownIds(actor, now))
  if (ids) query = query.where('id', '=', sql<string>`any(${ids}::uuid[])`)
  return (await query.returning('id').execute()).map(row => row.id)
}

/** Takes back that something was read; answers what. */
export async function saveUnread(tx: Tx, actor: Actor, now: Date, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .updateTable('notice')
    .set({ read_at: null })
    .where('municipality_id', '=', actor.municipality)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('read_at', 'is not', null)
    .where('id', 'in', ownIds(actor, now))
    .returning('id')
    .execute()
  return rows.map(row => row.id)
}

/** Which notices an act is about: those of a thing (and perhaps of some receivers), or all in a case or concern. */
export type WhichNotices =
  | {
      readonly municipality: number
      readonly thingId: string
      readonly kind?: NoticeKind
      readonly to?: readonly string[]
    }
  | { readonly municipality: number; readonly about: { readonly kind: 'case' | 'concern'; readonly id: string } }

const which = (of: WhichNotices): RawBuilder<SqlBool> =>
  'about' in of
    ? sql<SqlBool>`notice.municipality_id = ${of.municipality} and about_kind = ${of.about.kind} and about_id = ${of.about.id}`
    : sql<SqlBool>`notice.municipality_id = ${of.municipality} and thing_id = ${of.thingId}
        and ${of.kind === undefined ? sql`true` : sql`kind = ${of.kind}`}
        and ${of.to === undefined ? sql`true` : sql`to_id = any(${of.to}::uuid[])`}`

/** Something was opened where it stands: then its notices are read. */
export async function saveThingRead(tx: Tx, of: WhichNotices, now: Date): Promise<void> {
  await tx.updateTable('notice').set({ read_at: now }).where(which(of)).where('read_at', 'is', null).execute()
}

/** Nothing is waited for any more. Answers what had left the inbox, and to whom. */
export async function saveEnded(tx: Tx, of: WhichNotices, ending: Ending, now: Date) {
  const rows = await tx
    .updateTable('notice')
    // What is waited for no more is nothing to read.
    .set({ ended_at: now, ending, read_at: sql<Date>`coalesce(read_at, ${now})` })
    .where(which(of))
    .where('ended_at', 'is', null)
    .returning([
      'to_kind',
      'to_id',
      sql<boolean>`exists (select from notice_in_message i join notice_message m on m.municipality_id = i.municipality_id
        and m.id = i.message_id where i.municipality_id = notice.municipality_id and i.notice_id = notice.id
        and (m.state = 'sent' or (m.state = 'queued' and m.queued_at is not null)))`.as('left'),
    ])
    .execute()
  return rows
}

/** That somebody was told of a thing, and how that ended, if it has. */
interface Told {
  readonly toId: string
  readonly thingId: string
  readonly at: Date
  readonly ending: Ending | null
}

/** Who has been told something of a kind about each of some things; the kind is written out, since a plan for any cannot use its index. */
export async function toldOf(
  tx: Tx,
  asked: { readonly municipality: number; readonly kind: NoticeKind; readonly thingIds: readonly string[] },
): Promise<readonly Told[]> {
  if (asked.thingIds.length === 0) return []
  const { rows } = await sql<Told>`
    select n.to_id as "toId", n.thing_id as "thingId", n.told_at as at, n.ending from notice n
    where n.municipality_id = ${asked.municipality} and n.kind = ${sql.lit(asked.kind)}
      and n.thing_id = any(${asked.thingIds}::uuid[])`.execute(tx)
  return rows
}
