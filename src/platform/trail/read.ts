import { CompiledQuery } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** That somebody saw or changed something about a child. */
export interface LookedAt {
  readonly id: string
  readonly at: Date
  readonly actorId: string
  readonly actorKind: 'employee' | 'family'
  readonly actorRole: string
  readonly serviceId: string | null
  readonly operation: string
  readonly reason: string | null
  readonly about: string
}

const TEXT = `select t.id, t.at, t.actor_id as "actorId", t.actor_kind as "actorKind", t.actor_role as "actorRole",
  t.actor_service_id as "serviceId", t.operation, t.reason, t.about
from trail_child c join trail t on t.municipality_id = c.municipality_id and t.id = c.trail_id
where c.municipality_id = $1 and c.child_id = $2 and c.at < $3 and t.actor_id is not null
  and t.actor_kind = $4 and t.operation like any($5) and ($7::uuid is null or t.actor_service_id = $7)
order by c.at desc, t.id desc limit $6`

/** Who has seen or changed something about a child, the latest first; `acts` are patterns of what the trail calls them. */
export async function lookedAt(
  tx: Tx,
  which: {
    municipality: number
    childId: string
    before: Date
    kind: LookedAt['actorKind']
    acts: readonly string[]
    limit: number
    /** Only those who acted in this service. */
    serviceId?: string
  },
): Promise<readonly LookedAt[]> {
  const values = [
    which.municipality,
    which.childId,
    which.before,
    which.kind,
    which.acts,
    which.limit,
    which.serviceId ?? null,
  ]
  return (await tx.executeQuery<LookedAt>(CompiledQuery.raw(TEXT, values))).rows
}
