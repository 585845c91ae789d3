import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/** Words of somebody who does not agree with the plan, of which another is asked than who holds the baton now. */
export interface Astray {
  readonly id: string
  readonly caseId: string
  readonly childId: string
  readonly writerId: string
  readonly holderId: string
  /** By when it was to be answered, where somebody has been asked and has not answered. */
  readonly dueAt: Date | null
  /** Whether those who help read it still: the writer is the child, or answers for it today. */
  readonly reads: boolean
}

/** All of a municipality, or one of them while it is held: standing words that nobody has answered, in cases that somebody holds. */
export async function astray(tx: Tx, municipality: number, wordId: string | null = null): Promise<readonly Astray[]> {
  const { rows } = await sql<Astray>`
    select o.id, o.case_id as "caseId", o.child_id as "childId", o.writer_id as "writerId", h.holder_id as "holderId",
      w.due_at as "dueAt", g.reads
    from own_word o
    join child_case k on k.municipality_id = o.municipality_id and k.id = o.case_id and k.status <> 'closed'
    join holding_now h on h.municipality_id = o.municipality_id and h.case_id = o.case_id
    cross join lateral (select min(a.due_at) as due_at, array_agg(a.to_id) as asked from ask a
      where a.municipality_id = o.municipality_id and a.thing_id = o.id and a.kind = 'plan_disagreed'
        and a.state in ('sent', 'delivered', 'opened', 'lapsed')) w
    cross join lateral (select o.writer_kind <> 'guardian' or exists (select from guardianship g
      where g.municipality_id = o.municipality_id and g.child_id = o.child_id and g.person_id = o.writer_id
        and g.kept_out_at is null and g.valid_from <= current_day() and (g.valid_to is null or g.valid_to > current_day())) as reads) g
    where o.municipality_id = ${municipality} and o.kind = 'disagree' and (${wordId}::uuid is null or o.id = ${wordId}::uuid)
      and w.asked is distinct from (case when g.reads then array[h.holder_id] end)
      and not exists (select from own_word n where n.municipality_id = o.municipality_id and n.replaces = o.id)
      and not exists (select from own_word_taken_back b where b.municipality_id = o.municipality_id and b.word_id = o.id)
      and not exists (select from own_word_weight v where v.municipality_id = o.municipality_id and v.word_id = o.id)
    order by o.id`.execute(tx)
  return rows
}
