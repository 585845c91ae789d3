import { sql } from 'kysely'
import type { Selectable, SqlBool } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Message, Thread } from './model.ts'
import type { Member, Opened } from './model.ts'

const threadOf = (row: Selectable<Tables['thread']>): Thread =>
  Thread.parse({
    ...{ id: row.id, caseId: row.case_id, childId: row.child_id, subject: row.subject, topic: row.topic },
    ...{ familyId: row.family_id, familyRole: row.family_role, startedBy: row.started_by_id, at: row.at },
  })

const messageOf = (row: Selectable<Tables['message']>): Message =>
  Message.parse({
    ...{ id: row.id, threadId: row.thread_id, byKind: row.by_kind, byId: row.by_id, serviceId: row.service_id },
    ...{ at: row.at, words: row.words, corrects: row.corrects, translatedBy: row.translated_by },
    interpreter: row.interpreter,
  })

/** Which threads of a case: those of one of the family, one alone, or all. */
export interface Which {
  readonly municipality: number
  readonly caseId: string
  readonly familyId?: string | null
  readonly threadId?: string | null
}

const selectThreads = prepared((db, v: Required<Which>) =>
  db
    .selectFrom('thread as t')
    .selectAll('t')
    .where('t.municipality_id', '=', v.municipality)
    .where('t.case_id', '=', v.caseId)
    .where(sql<SqlBool>`(${v.familyId}::uuid is null or t.family_id = ${v.familyId}::uuid)`)
    .where(sql<SqlBool>`(${v.threadId}::uuid is null or t.id = ${v.threadId}::uuid)`)
    .orderBy('t.id'),
)
/** Threads of a case; the caller leaves out those that the reader is not in. */
export const threadsIn = async (tx: Tx, which: Which): Promise<Thread[]> =>
  (await selectThreads(tx, { familyId: null, threadId: null, ...which })).map(threadOf)

/** Threads by their ids, whatever case they are in. */
export async function threadsById(tx: Tx, municipality: number, ids: readonly string[]): Promise<Thread[]> {
  if (ids.length === 0) return []
  const all = tx.selectFrom('thread').selectAll().where('municipality_id', '=', municipality)
  return (await all.where('id', 'in', ids).orderBy('id').execute()).map(threadOf)
}

const selectMembers = prepared((db, v: { municipality: number; caseId: string }) =>
  db
    .selectFrom('thread_member as m')
    .innerJoin('thread as t', join =>
      join.onRef('t.municipality_id', '=', 'm.municipality_id').onRef('t.id', '=', 'm.thread_id'),
    )
    .select(['m.thread_id as threadId', 'm.employee_id as employeeId', 'm.service_id as serviceId'])
    .where('m.municipality_id', '=', v.municipality)
    .where('t.case_id', '=', v.caseId)
    .orderBy('m.at')
    .orderBy('m.employee_id'),
)
/** The employees whom the threads of a case were written to. */
export const membersIn = (tx: Tx, municipality: number, caseId: string): Promise<readonly Member[]> =>
  selectMembers(tx, { municipality, caseId })

/** When something was written in a thread, and for which service: what decides whether somebody is shown it. */
export type Head = Pick<Message, 'id' | 'threadId' | 'serviceId' | 'at'>

const selectHeads = prepared((db, v: { municipality: number; threadIds: readonly string[] }) =>
  db
    .selectFrom('message')
    .select(['id', 'thread_id as threadId', 'service_id as serviceId', 'at'])
    .where('municipality_id', '=', v.municipality)
    .where('thread_id', '=', sql<string>`any(${v.threadIds}::uuid[])`)
    .orderBy('at'),
)
/** When each message of some threads was written, without its words. */
export const headsOf = async (tx: Tx, municipality: number, threadIds: readonly string[]): Promise<readonly Head[]> =>
  threadIds.length === 0 ? [] : selectHeads(tx, { municipality, threadIds })

const selectMessages = prepared((db, v: { municipality: number; threadIds: readonly string[] }) =>
  db
    .selectFrom('message')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('thread_id', '=', sql<string>`any(${v.threadIds}::uuid[])`)
    .orderBy('at')
    // What puts something right stands after it, in the same instant too.
    .orderBy(sql`corrects is not null`)
    .orderBy('id'),
)
/** What was written in some threads, the first first. */
export const messagesOf = async (tx: Tx, municipality: number, threadIds: readonly string[]): Promise<Message[]> =>
  threadIds.length === 0 ? [] : (await selectMessages(tx, { municipality, threadIds })).map(messageOf)

const selectLatest = prepared(
  (db, v: { municipality: number; threadIds: readonly string[]; notBy: string; limit: number }) =>
    db
      .selectFrom('message')
      .selectAll()
      .where('municipality_id', '=', v.municipality)
      .where('thread_id', '=', sql<string>`any(${v.threadIds}::uuid[])`)
      .where('by_id', '!=', v.notBy)
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(v.limit),
)
/** What others than one wrote last in some threads, the last first. */
export const latestIn = async (tx: Tx, municipality: number, threadIds: readonly string[], notBy: string, limit = 30) =>
  threadIds.length === 0 ? [] : (await selectLatest(tx, { municipality, threadIds, notBy, limit })).map(messageOf)

const selectOpened = prepared((db, v: { municipality: number; threadIds: readonly string[] }) =>
  db
    .selectFrom('thread_opened as o')
    .innerJoin('message as m', join =>
      join.onRef('m.municipality_id', '=', 'o.municipality_id').onRef('m.id', '=', 'o.message_id'),
    )
    .select(['o.message_id as messageId', 'o.reader_id as readerId', 'o.at'])
    .where('o.municipality_id', '=', v.municipality)
    .where('m.thread_id', '=', sql<string>`any(${v.threadIds}::uuid[])`)
    .orderBy('o.at'),
)
/** Who has opened what in some threads. */
export const openedOf = async (tx: Tx, municipality: number, threadIds: readonly string[]): Promise<Opened[]> =>
  threadIds.length === 0 ? [] : selectOpened(tx, { municipality, threadIds })

/** Writes a new thread with those of the team whom it is written to. */
export async function insertThread(
  tx: Tx,
  municipality: number,
  thread: Thread & { readonly startedByKind: 'employee' | 'family' },
  members: readonly Omit<Member, 'threadId'>[],
): Promise<void> {
  await tx
    .insertInto('thread')
    .values({
      ...{ municipality_id: municipality, id: thread.id, case_id: thread.caseId, child_id: thread.childId },
      ...{ subject: thread.subject, topic: thread.topic, family_id: thread.familyId, family_role: thread.familyRole },
      ...{ started_by_kind: thread.startedByKind, started_by_id: thread.startedBy, at: thread.at },
    })
    .execute()
  const rows = members.map(one => ({ employee_id: one.employeeId, service_id: one.serviceId }))
  await tx
    .insertInto('thread_member')
    .values(rows.map(one => ({ municipality_id: municipality, thread_id: thread.id, at: thread.at, ...one })))
    .execute()
}

/** Writes a message. */
export async function insertMessage(tx: Tx, municipality: number, one: Message): Promise<void> {
  await tx
    .insertInto('message')
    .values({
      ...{ municipality_id: municipality, id: one.id, thread_id: one.threadId, by_kind: one.byKind, by_id: one.byId },
      ...{ service_id: one.serviceId, at: one.at, words: one.words, corrects: one.corrects },
      ...{ translated_by: one.translatedBy, interpreter: one.interpreter },
    })
    .execute()
}

/** Notes that somebody has opened some messages; the first time counts. */
export async function insertOpened(
  tx: Tx,
  municipality: number,
  { readerId, at, messageIds }: { readerId: string; at: Date; messageIds: readonly string[] },
): Promise<void> {
  if (messageIds.length === 0) return
  await tx
    .insertInto('thread_opened')
    .values(messageIds.map(id => ({ municipality_id: municipality, message_id: id, reader_id: readerId, at })))
    .onConflict(clash => clash.doNothing())
    .execute()
}
