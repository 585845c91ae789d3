import { sql } from 'kysely'
import { prepared } from '../../../platform/database/prepared.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { Tie } from '../model.ts'

interface Which {
  readonly municipality: number
  readonly caseId: string
}
const selectTies = prepared((db, v: Which) => ({
  compile: () =>
    sql<Record<string, unknown>>`
select kind, one_id as "oneId", other_id as "otherId", at, title, told
from (
  select *, max(told_at) over (partition by kind, one_id, other_id, title, told #- '{0,at}' order by at desc, thing_id
    rows between unbounded preceding and 1 preceding) as later
  from (select *, (told -> 0 ->> 'at')::timestamptz as told_at from service_line
    where municipality_id = ${v.municipality} and case_id = ${v.caseId}) there
) one
where later is null or later < told_at or jsonb_array_length(told) > 1`.compile(db),
}))

/**
 * What services do together around a child: from the meetings, the plan, the needs and the passages. The caller asks who may know of it.
 * Two who have met a hundred times have met: what is told to the same, no later, of what was no later, tells nobody more and is left out.
 */
export const tiesIn = async (tx: Tx, which: Which): Promise<readonly Tie[]> =>
  (await selectTies(tx, which)).map(row => Tie.parse(row))
