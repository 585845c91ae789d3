import { CompiledQuery } from 'kysely'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { inTransaction } from '../../platform/database/transaction.ts'

/** Looks for gaps in a case anew; leaves with the commit of a write about it. */
export const afterCase = (municipality: number, caseId: string): CompiledQuery =>
  CompiledQuery.raw('select refresh_gaps_of($1, $2)', [municipality, caseId])

/** Looks for gaps in all cases of a municipality: what time alone opens. */
const sweep: Tick = {
  name: 'gap.sweep',
  every: 'hour',
  run: (house, municipality, now) =>
    inTransaction(house.database, { municipality, now }, async () => ({
      keep: true,
      value: undefined,
      last: [CompiledQuery.raw('select refresh_gaps($1)', [municipality])],
    })),
}
export const gapTicks: readonly Tick[] = [sweep]
