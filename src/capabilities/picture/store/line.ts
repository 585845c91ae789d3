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
select kind, thing_id as "thingId", one_id as "oneId", other_id as "otherId", at, title, told
from service_line where municipality_id = ${v.municipality} and case_id = ${v.caseId}`.compile(db),
}))

/** What services do together around a child: from the meetings, the plan, the needs and the passages. The caller asks who may know of it. */
export const tiesIn = async (tx: Tx, which: Which): Promise<readonly Tie[]> =>
  (await selectTies(tx, which)).map(row => Tie.parse(row))
