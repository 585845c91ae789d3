import { sql } from 'kysely'
import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { isKin, toldToEmployee, topicMayBeSeen } from '../../sight/index.ts'

/** A thrown need as it is kept; what is of the child is null for whoever may not see it. */
export interface ThrownRow {
  readonly needId: string
  readonly childId: string
  readonly caseNumber: string
  readonly unit: string
  readonly since: Date
  readonly offer: string | null
  readonly declined: readonly {
    readonly service: string
    readonly reason: string | null
    readonly at: string
    readonly words: string
  }[]
  readonly seen: {
    readonly caseId: string
    readonly childName: string
    readonly what: string
    readonly why: string | null
  } | null
}

/** What services throw between them, the oldest first; never about a child from whom the actor is kept away. */
export async function thrownNeeds(tx: Tx, actor: Actor, now: Date, limit: number): Promise<readonly ThrownRow[]> {
  const { rows } = await sql<ThrownRow>`
select n.id as "needId", k.child_id as "childId", k.number as "caseNumber", u.name as unit, t.since, n.offer,
  (select jsonb_agg(jsonb_build_object('service', s.name, 'reason', r.reason, 'at', r.answered_at, 'words', r.answer)
      order by r.answered_at, r.id)
    from need_request r join service s on s.municipality_id = r.municipality_id and s.id = r.service_id
    where r.municipality_id = n.municipality_id and r.need_id = n.id and r.state = 'declined') as declined,
  case when ${topicMayBeSeen(actor, now, 'n.case_id', 'n.topic')} and ${toldToEmployee(actor, 'n')}
    then jsonb_build_object('caseId', n.case_id, 'childName', coalesce(c.preferred_name, c.given_name),
      'what', n.what, 'why', n.why) end as seen
from need_thrown t join need n on n.municipality_id = t.municipality_id and n.id = t.need_id
  join child_case k on k.municipality_id = n.municipality_id and k.id = n.case_id
  join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
  join service u on u.municipality_id = k.municipality_id and u.id = k.owner_service_id
where t.municipality_id = ${actor.municipality} and k.status = 'open' and not ${isKin(actor, 'k.child_id')}
order by t.since, n.id limit ${limit}`.execute(tx)
  return rows
}
