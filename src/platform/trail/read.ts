import { CompiledQuery } from 'kysely'
import type { Tx } from '../database/transaction.ts'
import type { TrailOutcome } from './write.ts'

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
  readonly aboutId: string | null
}

const TEXT = `select t.id, t.at, t.actor_id as "actorId", t.actor_kind as "actorKind", t.actor_role as "actorRole",
  t.actor_service_id as "serviceId", t.operation, t.reason, t.about, t.about_id as "aboutId"
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

/** The same with how it went: what was tried and denied, too. */
export interface FullLook extends LookedAt {
  readonly outcome: TrailOutcome
}

const COLUMNS = `t.id, t.at, t.actor_id as "actorId", t.actor_kind as "actorKind", t.actor_role as "actorRole",
  t.actor_service_id as "serviceId", t.operation, t.reason, t.about, t.about_id as "aboutId", t.outcome`
const OF_STAFF = `t.actor_kind = 'employee' and ($5::uuid is null or t.actor_service_id = $5) and t.operation like any($8)`
// Two walks down two indexes, each no longer than the page: what was shown of the child, and what was tried and not done.
const IN_FULL = `with shown as (
  select ${COLUMNS} from trail_child c join trail t on t.municipality_id = c.municipality_id and t.id = c.trail_id
  where c.municipality_id = $1 and c.child_id = $2 and c.at <= $3 and ${OF_STAFF}
  order by c.at desc, c.trail_id desc limit $6::int + $4::int
), tried as (
  select ${COLUMNS} from unnest($7::uuid[]) as a (id) cross join lateral (
    select * from trail t where t.municipality_id = $1 and t.about_id = a.id and t.at <= $3
      and t.outcome in ('denied', 'refused')
      and ${OF_STAFF} order by t.at desc, t.id desc limit $6::int + $4::int) t
)
select * from shown union all select * from tried order by at desc, id desc limit $6::int offset $4::int`

/** Who has seen, changed or tried to reach a child or its case, employees only, the latest first; `before` is the instant at which the page before ended, and how many of that instant were `seen`. */
export async function looksInFull(
  tx: Tx,
  which: {
    municipality: number
    childId: string
    caseId: string
    /** Patterns of what the trail calls the acts. */
    acts: readonly string[]
    before: { at: Date; seen: number }
    limit: number
    /** Only those who acted in this service. */
    serviceId?: string
  },
): Promise<readonly FullLook[]> {
  const { municipality, childId, caseId, acts, before, limit, serviceId } = which
  const values = [municipality, childId, before.at, before.seen, serviceId ?? null, limit, [childId, caseId], acts]
  return (await tx.executeQuery<FullLook>(CompiledQuery.raw(IN_FULL, values))).rows
}

const FIRST = `select w.key, f.at, w.actor as "actorId"
from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::timestamptz[]) as w (key, actor, since, until)
cross join lateral (
  select t.at from trail t where t.municipality_id = $1 and t.about_id = $2 and t.at >= w.since and t.at < w.until
    and t.actor_id = w.actor and t.actor_service_id = $7 and t.actor_kind = 'employee' and t.outcome = 'done'
    and t.reason in ('sight.consent', 'case.holder') and t.operation like any($8)
  order by t.at limit 1) f`

/** The first time that somebody of a service was in a case by consent, in each of some times: from, and before the end. */
export async function firstLooks(
  tx: Tx,
  which: {
    municipality: number
    caseId: string
    serviceId: string
    acts: readonly string[]
    windows: readonly { readonly key: string; readonly readerId: string; readonly from: Date; readonly to: Date }[]
  },
): Promise<readonly { readonly key: string; readonly at: Date; readonly actorId: string }[]> {
  const { municipality, caseId, serviceId, acts, windows } = which
  if (windows.length === 0) return []
  const of = <T>(pick: (one: (typeof windows)[number]) => T) => windows.map(pick)
  const times = [of(one => one.key), of(one => one.readerId), of(one => one.from), of(one => one.to)]
  const values = [municipality, caseId, ...times, serviceId, acts]
  return (await tx.executeQuery<{ key: string; at: Date; actorId: string }>(CompiledQuery.raw(FIRST, values))).rows
}
