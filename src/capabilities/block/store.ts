import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Block } from './model.ts'
import type { What } from './model.ts'

const blockOf = (row: Selectable<Tables['block']>): Block =>
  Block.parse({
    id: row.id,
    caseId: row.case_id,
    concernId: row.concern_id,
    childId: row.child_id,
    personId: row.person_id,
    code: row.code,
    what: { scope: row.scope, topic: row.topic ?? undefined, entryId: row.entry_id ?? undefined },
    reason: row.reason,
    setBy: row.set_by,
    setAt: row.set_at,
    recheckOn: row.recheck_on,
    liftedAt: row.lifted_at,
    version: row.version,
  })

const selectStanding = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('block')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where('child_id', '=', v.childId)
    .where('lifted_at', 'is', null)
    .orderBy('set_at')
    .orderBy('id'),
)
/** The blocks that stand around a child, the oldest first: which of them bite where is a rule. */
export const standingAround = async (tx: Tx, municipality: number, childId: string): Promise<readonly Block[]> =>
  (await selectStanding(tx, { municipality, childId })).map(blockOf)

/** One block around a child, lifted or not. */
export async function findBlockRow(
  tx: Tx,
  which: { municipality: number; childId: string; id: string },
): Promise<Block | undefined> {
  const row = await tx
    .selectFrom('block')
    .selectAll()
    .where('municipality_id', '=', which.municipality)
    .where('child_id', '=', which.childId)
    .where('id', '=', which.id)
    .executeTakeFirst()
  return row && blockOf(row)
}

const columnsOf = (what: What) => ({
  scope: what.scope,
  topic: what.scope === 'topic' ? what.topic : null,
  entry_id: what.scope === 'entry' ? what.entryId : null,
})

/** Writes a block. */
export async function insertBlock(
  tx: Tx,
  municipality: number,
  one: Omit<Block, 'version' | 'liftedAt'>,
): Promise<void> {
  await tx
    .insertInto('block')
    .values({
      ...{ municipality_id: municipality, id: one.id, case_id: one.caseId, concern_id: one.concernId },
      ...{ child_id: one.childId },
      ...{ person_id: one.personId, code: one.code, ...columnsOf(one.what), reason: one.reason },
      ...{ set_by: one.setBy, set_at: one.setAt, recheck_on: one.recheckOn },
    })
    .execute()
}

interface Changed {
  readonly municipality: number
  readonly id: string
  readonly version: number
  readonly now: Date
  readonly by: string
}

const change = (tx: Tx, { municipality, id, version }: Changed) =>
  tx
    .updateTable('block')
    .set(eb => ({ version: eb('version', '+', 1) }))
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('version', '=', version)
    .where('lifted_at', 'is', null)
    .returning('version')

/** Notes that somebody looked at it again; answers the new version, or undefined when somebody was first. */
export async function saveReview(
  tx: Tx,
  review: Changed & { readonly reviewId: string; readonly words: string; readonly next: string },
): Promise<number | undefined> {
  const row = await change(tx, review).set({ recheck_on: review.next }).executeTakeFirst()
  if (!row) return undefined
  await tx
    .insertInto('block_review')
    .values({
      ...{ municipality_id: review.municipality, id: review.reviewId, block_id: review.id, at: review.now },
      ...{ by_id: review.by, words: review.words, next_on: review.next },
    })
    .execute()
  return row.version
}

/** Lifts it; answers the new version, or undefined when somebody was first. */
export async function saveLift(tx: Tx, lift: Changed & { readonly reason: string }): Promise<number | undefined> {
  const lifted = { lifted_at: lift.now, lifted_by: lift.by, lift_reason: lift.reason }
  return (await change(tx, lift).set(lifted).executeTakeFirst())?.version
}

/** When somebody looked at blocks around a child again, in order. */
export const reviewsIn = prepared((db, v: { municipality: number; childId: string }) =>
  db
    .selectFrom('block_review as r')
    .innerJoin('block as b', join =>
      join.onRef('b.municipality_id', '=', 'r.municipality_id').onRef('b.id', '=', 'r.block_id'),
    )
    .select(['r.block_id', 'r.at', 'r.by_id', 'r.words'])
    .where('r.municipality_id', '=', v.municipality)
    .where('b.child_id', '=', v.childId)
    .orderBy('r.at')
    .orderBy('r.id'),
)

/** Takes the blocks whose day has come and that nobody has been asked about since: each is asked about once for each day. */
export async function takeDue(tx: Tx, municipality: number, today: string): Promise<readonly Block[]> {
  const rows = await tx
    .updateTable('block as b')
    .set({ asked_on: sql`recheck_on` })
    .where('b.municipality_id', '=', municipality)
    .where('b.lifted_at', 'is', null)
    .where('b.recheck_on', '<=', today)
    .where(eb => eb.or([eb('b.asked_on', 'is', null), eb('b.asked_on', '<', eb.ref('b.recheck_on'))]))
    .returningAll()
    .execute()
  return rows.map(blockOf)
}
