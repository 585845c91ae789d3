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
    .innerJoin('measure as mine', join =>
      join.onRef('mine.municipality_id', '=', 'own.municipality_id').onRef('mine.id', '=', 'own.measure_id'),
    )
    .innerJoin('measure as m', join =>
      join.onRef('m.municipality_id', '=', 't.municipality_id').onRef('m.id', '=', 't.measure_id'),
    )
    .innerJoin('child_case as c', join =>
      join.onRef('c.municipality_id', '=', 't.municipality_id').onRef('c.id', '=', 't.case_id'),
    )
    .select(['own.measure_id as to', 't.measure_id as measureId', 't.case_id as caseId', 't.tie_id as tieId'])
    .where('own.municipality_id', '=', v.municipality)
    .where('own.case_id', '=', v.caseId)
    .where('t.municipality_id', '=', v.municipality)
    .whereRef('t.measure_id', '<>', 'own.measure_id')
    .where('mine.status', '<>', 'ended')
    .where('m.status', '<>', 'ended')
    .where('c.status', '<>', 'closed')
    .orderBy('t.at')
    .orderBy('t.measure_id'),
)

/** The measures going on in other open cases that are tied to those of one, each with the one it is tied `to`; they are judged before anything of them is told. */
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

/**
 * The cases in which a tie has a measure that goes on. Nobody else adds to it until the act is done, from whichever of its measures:
 * what is read here is as it stands.
 */
export async function casesOfTie(tx: Tx, municipality: number, tieId: string): Promise<readonly string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tieId}, 1220001))`.execute(tx)
  const rows = await tx
    .selectFrom('measure_tie as t')
    .innerJoin('measure as m', join =>
      join.onRef('m.municipality_id', '=', 't.municipality_id').onRef('m.id', '=', 't.measure_id'),
    )
    .select('t.case_id')
    .where('t.municipality_id', '=', municipality)
    .where('t.tie_id', '=', tieId)
    .where('m.status', '<>', 'ended')
    .execute()
  return rows.map(row => row.case_id)
}
