import { sql } from 'kysely'
import type { SqlBool } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Departure, Message, Notice, Person } from './model.ts'
import { topicOf } from './config-model.ts'
import { CHANNELS, NOTICE_KINDS } from './model.ts'
import { noticeOf } from './store.ts'

/** So many in one round: the next minute takes the rest. */
export const MOST = 500

/** The kinds that go at once, whatever waits. */
const ACUTE = NOTICE_KINDS.filter(kind => topicOf(kind).acute)

/**
 * Takes what nobody has decided the way of yet, each once: what is acute, and some of the rest, the oldest first. The condition
 * stands at the row too: what another process took while this one waited for it is looked at anew there, and nowhere else. The list is an
 * array, which is made once whatever the planner believes of how much there is.
 */
export async function takeUnplanned(tx: Tx, municipality: number, now: Date): Promise<readonly Notice[]> {
  const unplanned = sql`select n.id from notice n where n.municipality_id = ${municipality} and n.planned_at is null`
  const rows = await tx
    .updateTable('notice')
    .set({ planned_at: now })
    .where('municipality_id', '=', municipality)
    .where('planned_at', 'is', null)
    .where(
      sql<SqlBool>`id = any(array((${unplanned} and n.kind = any(${ACUTE}) limit ${sql.lit(MOST)})
        union (${unplanned} order by n.told_at limit ${sql.lit(MOST)})))`,
    )
    .returningAll()
    .execute()
  return rows.map(noticeOf)
}

/** Lays a notice in a message of its own, or in the one that gathers until the same instant. */
export async function layInMessage(
  tx: Tx,
  lay: { municipality: number; id: string; to: Person; notice: Pick<Notice, 'id' | 'kind'> } & Departure,
): Promise<void> {
  const { municipality, id, to, notice, channel, digest, sendAt } = lay
  const { rows } = await sql<{ id: string }>`
    insert into notice_message (municipality_id, id, to_kind, to_id, channel, digest, send_at, acute)
    values (${municipality}, ${id}, ${to.kind}, ${to.id}, ${channel}, ${digest}, ${sendAt}, ${ACUTE.includes(notice.kind)})
    on conflict (municipality_id, to_id, channel, send_at) where digest and state = 'queued' and queued_at is null
    do update set acute = notice_message.acute or excluded.acute returning id`.execute(tx)
  await tx
    .insertInto('notice_in_message')
    .values({ municipality_id: municipality, message_id: rows[0]?.id ?? id, notice_id: notice.id })
    .onConflict(at => at.doNothing())
    .execute()
}

/**
 * Takes the messages whose time has come, each once (by the condition at the row, as above), what is acute first; the next minute
 * takes the rest. Answers which, and whether it is acute.
 */
export async function takeDue(
  tx: Tx,
  municipality: number,
  now: Date,
): Promise<readonly { readonly id: string; readonly acute: boolean }[]> {
  const waiting = sql`select m.id from notice_message m where m.municipality_id = ${municipality} and m.state = 'queued'
    and m.queued_at is null and m.send_at <= ${now}`
  const { rows } = await sql<{ id: string; acute: boolean }>`
    update notice_message set queued_at = ${now}
    where municipality_id = ${municipality} and state = 'queued' and queued_at is null
      and id = any(array((${waiting} and m.acute limit ${sql.lit(MOST)})
        union (${waiting} and not m.acute order by m.send_at limit ${sql.lit(MOST)})))
    returning id, acute`.execute(tx)
  return rows
}

/** A message that is still to be sent, with those of its notices that are still worth telling. */
export async function findMessage(tx: Tx, municipality: number, id: string): Promise<Message | undefined> {
  const [row, notices] = await Promise.all([
    tx
      .selectFrom('notice_message')
      .selectAll()
      .where('municipality_id', '=', municipality)
      .where('id', '=', id)
      .where('state', '=', 'queued')
      .executeTakeFirst(),
    tx
      .selectFrom('notice as n')
      .selectAll('n')
      .where('n.municipality_id', '=', municipality)
      .where(
        sql<SqlBool>`exists (select from notice_in_message i where i.municipality_id = ${municipality}
          and i.message_id = ${id} and i.notice_id = n.id)`,
      )
      .where('n.ended_at', 'is', null)
      .where('n.read_at', 'is', null)
      .orderBy('n.told_at')
      .orderBy('n.id')
      .execute(),
  ])
  const channel = CHANNELS.find(one => one === row?.channel)
  if (!row || !channel) return undefined
  const to = { kind: row.to_kind === 'family' ? 'family' : 'employee', id: row.to_id } as const
  return { id, to, channel, sendAt: row.send_at, notices: notices.map(noticeOf) }
}

/** How a message ended; only one that was on its way. */
export async function saveSettled(
  tx: Tx,
  of: { municipality: number; id: string; state: 'sent' | 'failed' | 'dropped'; why?: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('notice_message')
    .set({ state: of.state, why: of.why ?? null, settled_at: of.now })
    .where('municipality_id', '=', of.municipality)
    .where('id', '=', of.id)
    .where('state', '=', 'queued')
    .execute()
}
