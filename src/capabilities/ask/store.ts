import { sql } from 'kysely'
import type { ExpressionBuilder, Selectable } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { isKeptAway } from '../sight/index.ts'
import { Ask, AskEnded, ONLY_TOLD, UNANSWERED, WAITING, whence } from './model.ts'
import type { AskKind, Asker, AskState, Party } from './model.ts'

/** A row as the ask it is. */
export const askOf = (row: Selectable<Tables['ask']>): Ask =>
  Ask.parse({
    id: row.id,
    kind: row.kind,
    about: { kind: row.about_kind, id: row.about_id },
    childId: row.child_id,
    thingId: row.thing_id,
    to: { kind: row.to_kind, id: row.to_id },
    state: row.state,
    sentAt: row.sent_at,
    deliveredAt: row.delivered_at,
    openedAt: row.opened_at,
    answeredAt: row.answered_at,
    dueAt: row.due_at,
    version: row.version,
  })

const endedOf = (row: Selectable<Tables['ask']>): AskEnded =>
  AskEnded.parse({
    ...askOf(row),
    from: row.from_kind === 'clock' ? null : { kind: row.from_kind, id: row.from_id },
    reason: row.reason,
    words: row.words,
  })

export interface NewAsk {
  readonly municipality: number
  readonly id: string
  readonly kind: AskKind
  readonly about: { readonly kind: 'case' | 'concern'; readonly id: string }
  readonly childId: string | null
  readonly thingId: string
  readonly from: Asker
  readonly to: Party
  readonly dueAt: Date
  readonly now: Date
}

/** Writes what is asked; answers whether it is new (the same thing is never asked twice at once). */
export async function insertAsk(tx: Tx, ask: NewAsk): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('ask')
    .values({
      municipality_id: ask.municipality,
      id: ask.id,
      kind: ask.kind,
      about_kind: ask.about.kind,
      about_id: ask.about.id,
      child_id: ask.childId,
      thing_id: ask.thingId,
      from_kind: ask.from === 'clock' ? 'clock' : ask.from.kind,
      from_id: ask.from === 'clock' ? null : ask.from.id,
      to_kind: ask.to.kind,
      to_id: ask.to.id,
      state: 'sent',
      sent_at: ask.now,
      due_at: ask.dueAt,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * What was asked before and not answered in its time is asked anew: the question of then stands no more, also where the hour has not come
 * that says so. Answers whether there was one.
 */
export async function endLapsed(
  tx: Tx,
  { municipality, kind, thingId, to, now }: Pick<NewAsk, 'municipality' | 'kind' | 'thingId' | 'to' | 'now'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ask')
    .set(eb => ({ state: 'withdrawn', answered_at: now, version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('kind', '=', kind)
    .where('thing_id', '=', thingId)
    .where('to_id', '=', to.id)
    .where(eb =>
      eb.or([eb('state', '=', 'lapsed'), eb.and([eb('state', 'in', [...WAITING]), eb('due_at', '<=', now)])]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const selectWaiting = prepared(
  (db, v: { municipality: number; to: readonly string[]; reader: string; limit: number }) =>
    db
      .selectFrom('ask')
      .selectAll()
      .where('municipality_id', '=', v.municipality)
      .where(eb => toAny(eb, v.to))
      .where('state', 'in', [...UNANSWERED])
      .where(eb => eb.not(isKeptAway(v.municipality, v.reader, 'ask.child_id')))
      .orderBy('due_at')
      .orderBy('id')
      .limit(v.limit),
)
const toAny = (eb: ExpressionBuilder<Tables, 'ask'>, to: readonly string[]) => eb('to_id', '=', eb.fn.any(eb.val(to)))

/** What waits for an answer from some, the most urgent first; nothing about a child from whom the reader is kept away. */
export async function listWaiting(
  tx: Tx,
  which: { municipality: number; to: readonly string[]; reader: string; limit: number },
): Promise<Ask[]> {
  const rows = await selectWaiting(tx, which)
  return rows.map(askOf)
}

const selectOfThings = prepared((db, v: { municipality: number; thingIds: readonly string[] }) =>
  db
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('thing_id', '=', eb.fn.any(eb.val(v.thingIds))))
    .orderBy('sent_at')
    .orderBy('id'),
)

/** What was asked about some things, in the order in which it was sent. */
export const listOfThings = async (tx: Tx, municipality: number, thingIds: readonly string[]): Promise<Ask[]> =>
  (await selectOfThings(tx, { municipality, thingIds })).map(askOf)

/** What of a kind was declined about some things, with who asked, why and in which words. */
export async function listDeclined(tx: Tx, municipality: number, kind: AskKind, thingIds: readonly string[]) {
  const rows = await tx
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', municipality)
    .where('kind', '=', kind)
    .where(eb => eb('thing_id', '=', eb.fn.any(eb.val(thingIds))))
    .where('state', '=', 'declined')
    .execute()
  return rows.map(endedOf)
}

const selectOpenAbout = prepared((db, v: { municipality: number; kind: string; id: string }) =>
  db
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('about_kind', '=', v.kind)
    .where('about_id', '=', v.id)
    .where('state', 'in', [...UNANSWERED])
    .orderBy('sent_at')
    .orderBy('id'),
)

/** What nobody has answered yet in a case or concern, the oldest first. */
export const listOpenAbout = async (tx: Tx, municipality: number, about: Ask['about']): Promise<Ask[]> =>
  (await selectOpenAbout(tx, { municipality, ...about })).map(askOf)

/** What waits for an answer, of a kind: for what looks at all of it by the clock. */
export async function openOfKind(tx: Tx, municipality: number, kind: Ask['kind']): Promise<Ask[]> {
  const rows = await tx
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', municipality)
    // Written out: a plan that is made for any kind and state cannot use an index of some.
    .where('kind', '=', sql.lit(kind))
    .where(
      'state',
      'in',
      UNANSWERED.map(state => sql.lit(state)),
    )
    .orderBy('thing_id')
    .orderBy('due_at')
    .execute()
  return rows.map(askOf)
}

/** The cases in which something waits for an answer. */
export async function casesAsked(tx: Tx, municipality: number): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('ask')
    .select('about_id')
    .distinct()
    .where('municipality_id', '=', municipality)
    .where('about_kind', '=', 'case')
    .where('state', 'in', [...UNANSWERED])
    .orderBy('about_id')
    .execute()
  return rows.map(one => one.about_id)
}

/** Which asks a change is about: those of a thing (and perhaps one receiver), or all in a case or concern. */
export type WhichAsks =
  | { readonly municipality: number; readonly thingId: string; readonly toId?: string; readonly kind?: AskKind }
  | { readonly municipality: number; readonly about: { readonly kind: 'case' | 'concern'; readonly id: string } }

/** Ends the unanswered asks of a thing or a case in a state; answers which. */
export async function endAsks(
  tx: Tx,
  which: WhichAsks,
  ending: {
    state: AskState & ('accepted' | 'declined' | 'countered' | 'withdrawn')
    reason?: string
    words?: string
    now: Date
  },
): Promise<AskEnded[]> {
  let query = tx
    .updateTable('ask')
    .set(eb => ({
      state: ending.state,
      answered_at: ending.now,
      reason: ending.reason ?? null,
      words: ending.words ?? null,
      version: eb('version', '+', 1),
    }))
    .where('municipality_id', '=', which.municipality)
    .where('state', 'in', [...whence(ending.state)])
  if ('about' in which) query = query.where('about_kind', '=', which.about.kind).where('about_id', '=', which.about.id)
  else query = query.where('thing_id', '=', which.thingId)
  if ('kind' in which && which.kind !== undefined) query = query.where('kind', '=', which.kind)
  if ('toId' in which && which.toId !== undefined) query = query.where('to_id', '=', which.toId)
  return (await query.returningAll().execute()).map(endedOf)
}

/**
 * Notes that the receiver has opened what is asked, which is all there is to do with what is only told; not a `reader` who is
 * kept from the child. Only the first time counts. Answers whether it was.
 */
export async function saveOpened(
  tx: Tx,
  which: { municipality: number; thingId: string; to: readonly string[]; reader?: string; kind?: AskKind },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('ask')
    .set(eb => ({
      state: eb
        .case()
        .when('kind', 'in', [...ONLY_TOLD])
        .then('accepted')
        .when('state', 'in', [...whence('opened')])
        .then('opened')
        .else(eb.ref('state'))
        .end(),
      opened_at: now,
      answered_at: eb
        .case()
        .when('kind', 'in', [...ONLY_TOLD])
        .then(eb.val(now))
        .else(eb.ref('answered_at'))
        .end(),
      delivered_at: eb.fn.coalesce('delivered_at', eb.val(now)),
    }))
    .where('municipality_id', '=', which.municipality)
    .where(eb =>
      eb.and([
        ...[eb('thing_id', '=', which.thingId), toAny(eb, which.to)],
        ...(which.kind === undefined ? [] : [eb('kind', '=', which.kind)]),
        ...(which.reader === undefined ? [] : [eb.not(isKeptAway(which.municipality, which.reader, 'ask.child_id'))]),
      ]),
    )
    .where('opened_at', 'is', null)
    .where('state', 'in', [...UNANSWERED])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

const selectByThing = prepared((db, v: { municipality: number; thingId: string }) =>
  db
    .selectFrom('ask')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('thing_id', '=', v.thingId)
    .where('state', 'in', [...UNANSWERED])
    .orderBy('sent_at', 'desc')
    .limit(1),
)
/** The unanswered question about a thing, if there is one. */
export async function waitingAsk(tx: Tx, municipality: number, thingId: string): Promise<Ask | undefined> {
  const [row] = await selectByThing(tx, { municipality, thingId })
  return row && askOf(row)
}
