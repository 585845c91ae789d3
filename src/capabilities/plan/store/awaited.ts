import { sql } from 'kysely'
import type { Day } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'

/** A measure that will soon be evaluated, and who has said what they think of it since it was evaluated last. */
export interface SoonEvaluated {
  readonly measureId: string
  readonly caseId: string
  readonly childId: string
  readonly topic: string
  readonly on: Day
  readonly evaluatedAt: Date | null
  readonly said: readonly string[]
}

/** Measures under way in open cases that are evaluated today or within some days; all, or one of them. */
export async function soonEvaluated(
  tx: Tx,
  { municipality, days, measureId = null }: { municipality: number; days: number; measureId?: string | null },
): Promise<readonly SoonEvaluated[]> {
  const { rows } = await sql<SoonEvaluated>`
    select m.id as "measureId", m.case_id as "caseId", k.child_id as "childId", m.topic, m.evaluate_on as "on", l.at as "evaluatedAt",
      array(select v.person_id from measure_view v where v.municipality_id = m.municipality_id and v.measure_id = m.id
        and v.at > coalesce(l.at, '-infinity')) as said
    from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
      cross join lateral (select max(e.at) as at from evaluation e where e.municipality_id = m.municipality_id
        and e.measure_id = m.id) l
    where m.municipality_id = ${municipality} and k.status = 'open' and m.status = 'running'
      and (${measureId}::uuid is null or m.id = ${measureId}::uuid)
      and m.evaluate_on between current_day() and current_day() + ${days}::int
    order by m.evaluate_on, m.id`.execute(tx)
  return rows
}

/** Keeps a measure as it is till the end of the transaction: nobody moves, ends or answers it meanwhile. */
export async function holdMeasure(tx: Tx, municipality: number, measureId: string): Promise<void> {
  await tx
    .selectFrom('measure')
    .select('id')
    .where('municipality_id', '=', municipality)
    .where('id', '=', measureId)
    .forUpdate()
    .execute()
}
