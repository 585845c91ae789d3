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
  readonly said: readonly string[]
}

/** Measures under way in open cases that are evaluated today or within some days. */
export async function soonEvaluated(tx: Tx, municipality: number, days: number): Promise<readonly SoonEvaluated[]> {
  const { rows } = await sql<SoonEvaluated>`
    select m.id as "measureId", m.case_id as "caseId", k.child_id as "childId", m.topic, m.evaluate_on as "on",
      array(select v.person_id from measure_view v where v.municipality_id = m.municipality_id and v.measure_id = m.id
        and v.at > coalesce((select max(e.at) from evaluation e where e.municipality_id = m.municipality_id
          and e.measure_id = m.id), '-infinity')) as said
    from measure m join child_case k on k.municipality_id = m.municipality_id and k.id = m.case_id
    where m.municipality_id = ${municipality} and k.status = 'open' and m.status = 'running'
      and m.evaluate_on between current_day() and current_day() + ${days}::int
    order by m.evaluate_on, m.id`.execute(tx)
  return rows
}
