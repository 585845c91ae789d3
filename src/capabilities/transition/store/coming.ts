import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { isKin } from '../../sight/index.ts'

/** A transition that waits for a service's yes: nothing of whom, or of what stands in it. */
export interface ComingRow {
  readonly id: string
  readonly caseId: string
  readonly passage: string
  readonly on: Day
  readonly sentAt: Date
  readonly receiveBy: Day
  readonly personId: string | null
}

/** What is on its way to a service, the first to be answered first; never about a child from whom the actor is kept away. */
export async function comingTo(
  tx: Tx,
  actor: Actor,
  { serviceId, limit }: { readonly serviceId: string; readonly limit: number },
): Promise<readonly ComingRow[]> {
  const { rows } = await sql<ComingRow>`
select t.id, t.case_id as "caseId", t.passage, t.happens_on as "on", t.sent_at as "sentAt", t.receive_by as "receiveBy",
  t.to_employee_id as "personId"
from transition t join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id
where t.municipality_id = ${actor.municipality} and t.to_service_id = ${serviceId} and t.state = 'sent'
  and k.status <> 'closed' and not ${isKin(actor, 't.child_id')}
order by t.receive_by, t.id limit ${limit}`.execute(tx)
  return rows
}
