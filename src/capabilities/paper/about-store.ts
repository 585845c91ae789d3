import type { Tx } from '../../platform/database/transaction.ts'

const MOST = 500

/** What was said of a person, the latest first. */
export const everServed = (tx: Tx, municipality: number, personId: string) =>
  tx
    .selectFrom('served_on_paper')
    .select(['at', 'on_paper as onPaper', 'because'])
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()

/** What a person was given, the latest first. */
export const everGiven = (tx: Tx, municipality: number, personId: string) =>
  tx
    .selectFrom('paper_given')
    .select(['at', 'how', 'language'])
    .where('municipality_id', '=', municipality)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute()
