import { CompiledQuery } from 'kysely'
import type { AnyActor } from '../../kernel/actor.ts'
import type { Database } from '../database/open.ts'
import { inTransaction } from '../database/transaction.ts'

/** What came of a call, as the trail keeps it. */
export type TrailOutcome = 'done' | 'replayed' | 'refused' | 'denied' | 'absent'

export interface TrailRow {
  readonly municipality: number
  readonly at: Date
  /** Null for what the clock did. */
  readonly actor: (Pick<AnyActor, 'id' | 'kind' | 'role'> & { readonly serviceId?: string }) | null
  readonly operation: string
  readonly outcome: TrailOutcome
  readonly reason: string | null
  readonly about: string
  readonly aboutId: string | null
  /** The children whose data was shown or changed. */
  readonly children: readonly string[]
  readonly requestId: string
}

// One statement, constant text: the row, and an indexed row for each child it concerns.
const TEXT = `with written as (
  insert into trail (municipality_id, at, actor_id, actor_kind, actor_role, actor_service_id, operation, outcome,
    reason, about, about_id, request_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning municipality_id, id, at)
insert into trail_child (municipality_id, child_id, trail_id, at)
select w.municipality_id, c.id, w.id, w.at from written w cross join unnest($13::uuid[]) as c (id)`

const whoOf = (actor: TrailRow['actor']) => [
  actor?.id ?? null,
  actor?.kind ?? null,
  actor?.role ?? null,
  actor?.serviceId ?? null,
]

/** The statement that adds a row to the trail; the caller sends it with its commit. */
export const trailStatement = (row: TrailRow): CompiledQuery =>
  CompiledQuery.raw(TEXT, [
    row.municipality,
    row.at,
    ...whoOf(row.actor),
    row.operation,
    row.outcome,
    row.reason,
    row.about,
    row.aboutId,
    row.requestId,
    [...new Set(row.children)],
  ])

/** Adds a row in a transaction of its own: for what did not happen. */
export const writeTrail = (database: Database, row: TrailRow): Promise<void> =>
  inTransaction(database, { municipality: row.municipality, now: row.at }, async () => ({
    keep: true,
    value: undefined,
    last: [trailStatement(row)],
  }))

/** That somebody logged in or out, chose a role, or was not let in. */
export interface LoginRow {
  /** Where a role is held; 0 where none is chosen yet. */
  readonly municipality: number
  readonly at: Date
  readonly actor: TrailRow['actor']
  readonly operation: 'session.opened' | 'session.role_chosen' | 'session.closed'
  readonly outcome: 'done' | 'denied'
  readonly reason: string
  /** Which log-in, if it is known here. */
  readonly loginId: string | null
  readonly requestId: string
}

// Returns nothing: at log-in one may add a row to any municipality's trail, and read none.
const LOGIN = `insert into trail (municipality_id, at, actor_id, actor_kind, actor_role, actor_service_id, operation, outcome,
  reason, about, about_id, request_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'login', $10, $11)`

/** The statement that adds a log-in to the trail. */
export const loginStatement = (row: LoginRow): CompiledQuery =>
  CompiledQuery.raw(LOGIN, [
    row.municipality,
    row.at,
    ...whoOf(row.actor),
    row.operation,
    row.outcome,
    row.reason,
    row.loginId,
    row.requestId,
  ])
