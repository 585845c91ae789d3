import { sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tie } from './model.ts'

interface Of {
  readonly municipality: number
  readonly caseId: string
}

const selectTies = prepared((db, v: Of) =>
  db
    .selectFrom('measure_tie as own')
    .innerJoin('measure_tie as t', join =>
      join.onRef('t.municipality_id', '=', 'own.municipality_id').onRef('t.tie_id', '=', 'own.tie_id'),
    )
    .select(['own.measure_id as to', 't.measure_id as measureId', 't.case_id as caseId', 't.tie_id as tieId'])
    .where('own.municipality_id', '=', v.municipality)
    .where('own.case_id', '=', v.caseId)
    .where('t.municipality_id', '=', v.municipality)
    .whereRef('t.measure_id', '<>', 'own.measure_id')
    .orderBy('t.at')
    .orderBy('t.measure_id'),
)

/** The measures in other cases that are tied to those of one, each with the one it is tied `to`; they are judged before anything of them is told. */
export const tiedTo = (tx: Tx, of: Of): Promise<readonly (Tie & { readonly to: string })[]> => selectTies(tx, of)

interface Tying extends Of {
  readonly measureId: string
  readonly tieId: string
  readonly by: string
  readonly now: Date
}

/** Ties a measure, where it is not tied yet, and holds it until the act is done: two who do so at once come one after the other. Answers its tie. */
export async function tie(tx: Tx, { municipality, caseId, measureId, tieId, by, now }: Tying): Promise<string> {
  const row = await tx
    .insertInto('measure_tie')
    .values({
      municipality_id: municipality,
      measure_id: measureId,
      case_id: caseId,
      tie_id: tieId,
      by_id: by,
      at: now,
    })
    .onConflict(at =>
      at.columns(['municipality_id', 'measure_id']).doUpdateSet({ tie_id: sql<string>`measure_tie.tie_id` }),
    )
    .returning('tie_id')
    .executeTakeFirstOrThrow()
  return row.tie_id
}

/** The cases in which a tie has a measure, ended or not. */
export async function casesOfTie(tx: Tx, municipality: number, tieId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('measure_tie')
    .select('case_id')
    .where('municipality_id', '=', municipality)
    .where('tie_id', '=', tieId)
    .execute()
  return rows.map(row => row.case_id)
}
