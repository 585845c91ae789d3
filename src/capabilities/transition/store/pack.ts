import type { Selectable } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Answer, Block } from '../model.ts'
import type { METHODS } from '../model.ts'

const blockOf = (row: Selectable<Tables['transition_block']>): Block =>
  Block.parse({
    ...{ transitionId: row.transition_id, block: row.block, version: row.version, topic: row.topic },
    ...{ words: row.words, lines: row.lines, writtenBy: row.written_by, at: row.at },
  })
const answerOf = (row: Selectable<Tables['transition_answer']>): Answer =>
  Answer.parse({
    ...{ transitionId: row.transition_id, block: row.block, version: row.version, answer: row.answer },
    ...{ giver: { kind: row.giver_kind, id: row.giver_id }, words: row.words, at: row.at },
  })

interface Which {
  readonly municipality: number
  readonly transitionIds: readonly string[]
}

const selectBlocks = prepared((db, v: Which) =>
  db
    .selectFrom('transition_block')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('transition_id', '=', eb.fn.any(eb.val(v.transitionIds))))
    .orderBy('version'),
)
/** Every version of the blocks of some transitions, in order. */
export const blocksOf = async (tx: Tx, which: Which): Promise<Block[]> => (await selectBlocks(tx, which)).map(blockOf)

const selectAnswers = prepared((db, v: Which) =>
  db
    .selectFrom('transition_answer')
    .selectAll()
    .where('municipality_id', '=', v.municipality)
    .where(eb => eb('transition_id', '=', eb.fn.any(eb.val(v.transitionIds))))
    .orderBy('position'),
)
/** What has been said of the blocks of some transitions, in the order in which it was said. */
export const answersOf = async (tx: Tx, which: Which): Promise<Answer[]> =>
  (await selectAnswers(tx, which)).map(answerOf)

/** Writes the next version of a block; false when somebody wrote it first. */
export async function addBlock(tx: Tx, municipality: number, one: Block): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('transition_block')
    .values({
      ...{ municipality_id: municipality, transition_id: one.transitionId, block: one.block, version: one.version },
      ...{
        topic: one.topic,
        words: one.words,
        lines: JSON.stringify(one.lines),
        written_by: one.writtenBy,
        at: one.at,
      },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** How an answer came. */
export interface Manner {
  readonly method: (typeof METHODS)[number]
  readonly archiveRef: string | null
  readonly registeredBy: string | null
}

/** Adds answers of one giver, in their order. */
export async function addAnswers(
  tx: Tx,
  municipality: number,
  answers: readonly (Answer & { readonly id: string })[],
  manner: Manner,
): Promise<void> {
  await tx
    .insertInto('transition_answer')
    .values(
      answers.map(one => ({
        ...{ municipality_id: municipality, id: one.id, transition_id: one.transitionId, block: one.block },
        ...{ version: one.version, giver_kind: one.giver.kind, giver_id: one.giver.id, answer: one.answer },
        ...{ words: one.words, at: one.at, method: manner.method },
        ...{ archive_ref: manner.archiveRef, registered_by: manner.registeredBy },
      })),
    )
    .execute()
}
