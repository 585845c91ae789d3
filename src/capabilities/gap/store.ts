import { CompiledQuery, sql } from 'kysely'
import { prepared } from '../../platform/database/prepared.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { Facts } from './model.ts'
import type { FoundGap } from './model.ts'

/** Looks for gaps in a case anew; leaves with the commit of a write about it. */
export const afterCase = (municipality: number, caseId: string): CompiledQuery =>
  CompiledQuery.raw('select refresh_gaps_of($1, $2)', [municipality, caseId])

/** The same for a concern. */
export const afterConcern = (municipality: number, concernId: string): CompiledQuery =>
  CompiledQuery.raw('select refresh_gaps_of_concern($1, $2)', [municipality, concernId])

/** The same for the services of a municipality. */
export const afterMunicipality = (municipality: number): CompiledQuery =>
  CompiledQuery.raw('select refresh_gaps_of_services($1)', [municipality])

/**
 * Looks for gaps in all cases, concerns and services of a municipality: what time alone opens. With tens of thousands of cases and
 * much else to do this takes longer than anybody may wait for a statement; nobody waits for this one, and it holds no lock meanwhile.
 */
export const sweepAll = (municipality: number): readonly CompiledQuery[] => [
  CompiledQuery.raw("set local statement_timeout = '10min'"),
  CompiledQuery.raw('select refresh_gaps($1)', [municipality]),
]

const selectGap = prepared((db, v: { municipality: number; gapId: string }) =>
  db
    .selectFrom('gap')
    .select(['id', 'type', 'case_id as caseId', 'concern_id as concernId', 'service_id as serviceId'])
    .select([
      'unit_id as unitId',
      'kept_by as keptBy',
      'must_act_id as mustActId',
      'facts',
      'closed_at as closedAt',
      'reminded_at as remindedAt',
    ])
    .where('municipality_id', '=', v.municipality)
    .where('id', '=', v.gapId),
)

/** A gap of a case, a concern or a service, open or mended. */
export async function findGap(tx: Tx, at: { municipality: number; gapId: string }): Promise<FoundGap | undefined> {
  const [row] = await selectGap(tx, at)
  return row && { ...row, facts: Facts.parse(row.facts) }
}

/** Notes who was reminded when; answers whether nobody else had done it the same day. */
export async function saveReminded(
  tx: Tx,
  at: { municipality: number; gapId: string; by: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gap')
    .set({ reminded_at: at.now, reminded_by: at.by })
    .where('municipality_id', '=', at.municipality)
    .where('id', '=', at.gapId)
    .where(sql<boolean>`(reminded_at is null or (reminded_at at time zone 'Europe/Oslo')::date < current_day())`)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}
