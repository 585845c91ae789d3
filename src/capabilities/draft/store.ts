import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** Whose draft, and which. */
export interface Whose {
  readonly municipality: number
  readonly actorId: string
  readonly key: string
}
/** A draft as it lies in the table. */
export interface SealedDraft {
  readonly key: string
  readonly sealed: string
  readonly version: number
  readonly savedAt: Date
}

const COLUMNS = ['key', 'sealed', 'version', 'saved_at as savedAt'] as const
const MOST_LISTED = 100

const selectOne = prepared((db, v: Whose) =>
  db
    .selectFrom('draft')
    .select(COLUMNS)
    .where('municipality_id', '=', v.municipality)
    .where('actor_id', '=', v.actorId)
    .where('key', '=', v.key),
)

const insertNew = prepared((db, v: Whose & { sealed: string; at: Date }) =>
  db
    .insertInto('draft')
    .values({ municipality_id: v.municipality, actor_id: v.actorId, key: v.key, sealed: v.sealed, saved_at: v.at })
    .onConflict(conflict => conflict.doNothing())
    .returning('version'),
)

const updateSeen = prepared((db, v: Whose & { sealed: string; at: Date; seen: number; next: number }) =>
  db
    .updateTable('draft')
    .set({ sealed: v.sealed, saved_at: v.at, version: v.next })
    .where('municipality_id', '=', v.municipality)
    .where('actor_id', '=', v.actorId)
    .where('key', '=', v.key)
    .where('version', '=', v.seen)
    .returning('version'),
)

/** A draft of the actor's own. */
export async function findDraft(tx: Tx, whose: Whose): Promise<SealedDraft | undefined> {
  return (await selectOne(tx, whose))[0]
}

/** Saves over the version that the writer saw (0: none); answers the new version, undefined when another was there. */
export async function saveSealed(
  tx: Tx,
  whose: Whose,
  draft: { sealed: string; at: Date; seen: number },
): Promise<number | undefined> {
  const rows =
    draft.seen === 0
      ? await insertNew(tx, { ...whose, ...draft })
      : await updateSeen(tx, { ...whose, ...draft, next: draft.seen + 1 })
  return rows[0]?.version
}

/** Removes a draft; false when there is none. */
export async function removeDraft(tx: Tx, whose: Whose): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('draft')
    .where('municipality_id', '=', whose.municipality)
    .where('actor_id', '=', whose.actorId)
    .where('key', '=', whose.key)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The keys of the actor's drafts, newest first. */
export const listSealed = (tx: Tx, municipality: number, actorId: string) =>
  tx
    .selectFrom('draft')
    .select(['key', 'version', 'saved_at as savedAt'])
    .where('municipality_id', '=', municipality)
    .where('actor_id', '=', actorId)
    .orderBy('saved_at', 'desc')
    .orderBy('key')
    .limit(MOST_LISTED)
    .execute()
