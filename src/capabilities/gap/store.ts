import { CompiledQuery } from 'kysely'

/** Looks for gaps in a case anew; leaves with the commit of a write about it. */
export const afterCase = (municipality: number, caseId: string): CompiledQuery =>
  CompiledQuery.raw('select refresh_gaps_of($1, $2)', [municipality, caseId])

/** Looks for gaps in all cases of a municipality: what time alone opens. */
export const sweepAll = (municipality: number): CompiledQuery =>
  CompiledQuery.raw('select refresh_gaps($1)', [municipality])
