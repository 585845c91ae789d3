import { CompiledQuery } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** Somebody's time with a child. */
export interface TimeWith {
  readonly id: string
  readonly childId: string
  readonly actorId: string
  readonly from: Date
  readonly to: Date
}

const COUNT = `select w.id, count(t.id)::int as looks
from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) as w (id, child_id, actor_id, since, until)
left join trail_child c on c.municipality_id = $1 and c.child_id = w.child_id and c.at >= w.since and c.at < w.until
left join trail t on t.municipality_id = c.municipality_id and t.id = c.trail_id and t.actor_id = w.actor_id
group by w.id`

/** How many times each saw or changed something of the child in that time, by id. */
export async function countLooks(
  tx: Tx,
  municipality: number,
  times: readonly TimeWith[],
): Promise<ReadonlyMap<string, number>> {
  if (times.length === 0) return new Map()
  const values = [
    municipality,
    times.map(one => one.id),
    times.map(one => one.childId),
    times.map(one => one.actorId),
    times.map(one => one.from),
    times.map(one => one.to),
  ]
  const { rows } = await tx.executeQuery<{ id: string; looks: number }>(CompiledQuery.raw(COUNT, values))
  return new Map(rows.map(row => [row.id, row.looks]))
}
