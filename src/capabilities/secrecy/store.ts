import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'

interface Whose {
  readonly municipality: number
  readonly personId: string
}

const selectRead = prepared((db, v: Whose) =>
  db
    .selectFrom('secrecy_read')
    .select(['words', 'read_at as readAt'])
    .where('municipality_id', '=', v.municipality)
    .where('person_id', '=', v.personId)
    .orderBy('words'),
)
/** The editions that somebody has read. */
export const editionsRead = (tx: Tx, whose: Whose) => selectRead(tx, whose)

/** Writes that one was read; harmless when it was before. */
export async function saveRead(tx: Tx, { municipality, personId }: Whose, words: number, now: Date): Promise<void> {
  await tx
    .insertInto('secrecy_read')
    .values({ municipality_id: municipality, person_id: personId, words, read_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}
