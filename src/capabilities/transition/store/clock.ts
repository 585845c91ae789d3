import { sql } from 'kysely'
import type { Day } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'

/** A case that goes on, with what decides which passages its child comes to. */
export interface Ahead {
  readonly caseId: string
  readonly childId: string
  readonly birthDate: Day
  /** The services that have the child now: the owner first, then those that take part, in the order in which they came. */
  readonly senders: readonly { readonly serviceId: string; readonly kind: string }[]
  /** Those that have begun: passage and day. */
  readonly begun: readonly string[]
  /** The passages that are under way, whichever their day: one moved day is not another passage. */
  readonly underWay: readonly string[]
}

/** The open cases of born children, with the passages that have begun. */
export async function casesAhead(tx: Tx, municipality: number): Promise<readonly Ahead[]> {
  const { rows } = await sql<Ahead>`
select k.id as "caseId", k.child_id as "childId", c.birth_date as "birthDate",
  jsonb_build_array(jsonb_build_object('serviceId', s.id, 'kind', s.kind)) || coalesce((
    -- A service takes part from when somebody of it has said yes, and until it leaves.
    select jsonb_agg(jsonb_build_object('serviceId', o.id, 'kind', o.kind) order by p.valid_from, p.id)
    from participant p join service o on o.municipality_id = p.municipality_id and o.id = p.service_id
    where p.municipality_id = k.municipality_id and p.case_id = k.id and p.employee_id is not null
      and p.valid_from <= current_moment() and (p.valid_to is null or p.valid_to > current_moment())), '[]') as senders,
  coalesce((select array_agg(t.passage || ' ' || t.happens_on) from transition t where t.municipality_id = k.municipality_id
    and t.case_id = k.id), '{}') as begun,
  coalesce((select array_agg(t.passage) from transition t where t.municipality_id = k.municipality_id
    and t.case_id = k.id and t.state in ('open', 'sent')), '{}') as "underWay"
from child_case k join child c on c.municipality_id = k.municipality_id and c.id = k.child_id
  join service s on s.municipality_id = k.municipality_id and s.id = k.owner_service_id
where k.municipality_id = ${municipality} and k.status = 'open' and c.birth_date is not null
order by k.id`.execute(tx)
  return rows
}

/** The transitions of which somebody is to say how it goes, and has not been asked. */
export async function toCheck(tx: Tx, municipality: number) {
  const { rows } = await sql<{ id: string; caseId: string }>`
select t.id, t.case_id as "caseId" from transition t
  join child_case k on k.municipality_id = t.municipality_id and k.id = t.case_id and k.status = 'open'
where t.municipality_id = ${municipality} and t.state = 'accepted' and t.checked_at is null and t.check_asked_at is null
  and t.check_on <= current_day()
order by t.check_on, t.id`.execute(tx)
  return rows
}

/** Who received and can still say how it goes. */
export async function receiverNow(tx: Tx, municipality: number, transitionId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('transition_receiver_now')
    .select('employee_id')
    .where('municipality_id', '=', municipality)
    .where('transition_id', '=', transitionId)
    .executeTakeFirst()
  return row?.employee_id ?? undefined
}

/** Nobody is asked how it goes any more: whoever can say it is asked anew. */
export async function saveCheckUnasked(tx: Tx, municipality: number, caseId: string, id?: string): Promise<void> {
  let query = tx
    .updateTable('transition')
    .set({ check_asked_at: null })
    .where('municipality_id', '=', municipality)
    .where('case_id', '=', caseId)
    .where('checked_at', 'is', null)
  if (id !== undefined) query = query.where('id', '=', id)
  await query.execute()
}

/** Keeps that it is asked how it goes; false when another run was first. */
export async function saveCheckAsked(tx: Tx, municipality: number, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('transition')
    .set({ check_asked_at: now })
    .where('municipality_id', '=', municipality)
    .where('id', '=', id)
    .where('check_asked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
