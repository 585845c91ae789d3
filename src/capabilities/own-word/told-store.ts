import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

/**
 * The latest of what the child has told those who help, of what can be answered, and whether it is answered. What is the child's alone, or was
 * taken back, counts for nothing anywhere.
 */
export async function lastToldSince(
  tx: Tx,
  which: { readonly municipality: number; readonly caseId: string; readonly since: Date },
): Promise<{ readonly at: Date; readonly weighed: boolean } | undefined> {
  const { rows } = await sql<{ at: Date; weighed: boolean }>`
    select o.at, exists (select from own_word_weight w where w.municipality_id = o.municipality_id and w.word_id = o.id) as weighed
    from own_word o
    where o.municipality_id = ${which.municipality} and o.case_id = ${which.caseId} and o.at >= ${which.since}
      and o.writer_kind <> 'guardian' and o.for_whom <> 'only_me' and o.kind in ('tell', 'important', 'meeting', 'disagree')
      and not exists (select from own_word n where n.municipality_id = o.municipality_id and (n.replaces = o.id
        or (n.act_id = o.act_id and n.act_nth > o.act_nth and n.writer_id = o.writer_id and n.case_id = o.case_id)))
      and not exists (select from own_word_taken_back b where b.municipality_id = o.municipality_id and b.word_id = o.id)
    order by o.at desc, o.id limit 1`.execute(tx)
  return rows[0]
}
