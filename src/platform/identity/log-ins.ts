import { sql } from 'kysely'
import type { Tx } from '../database/transaction.ts'

/** When somebody was logged in, as far as it is kept, and in which roles the person can act. Never a key of a session. */
export async function logInsOf(tx: Tx, municipality: number, actorId: string) {
  const [sessions, roles] = await Promise.all([
    tx
      .selectFrom('session as s')
      .innerJoin('login_role as r', join =>
        join.onRef('r.municipality_id', '=', 's.municipality_id').onRef('r.id', '=', 's.role_id'),
      )
      .select(['s.created_at as at', 's.ended_at as endedAt'])
      .where('s.municipality_id', '=', municipality)
      .where('r.actor_id', '=', actorId)
      // What a child did at a screen that this person handed over is not this person's log-in.
      .where('s.child_id', 'is', null)
      .orderBy('s.created_at', 'desc')
      .limit(500)
      .execute(),
    tx
      .selectFrom('login_role')
      .select(['label_name as name', 'label_place as place', 'valid_from as from', 'valid_to as to'])
      .where('municipality_id', '=', municipality)
      .where('actor_id', '=', actorId)
      .orderBy('valid_from')
      .execute(),
  ])
  return { sessions, roles }
}

/** How much somebody has done day by day, by the trail: reads and writes, also those that were stopped. */
export async function actsByDay(tx: Tx, municipality: number, actorId: string) {
  const day = sql<string>`((at at time zone 'Europe/Oslo')::date)::text`
  return tx
    .selectFrom('trail')
    .select([day.as('day'), sql<number>`count(*)::int`.as('acts')])
    .where('municipality_id', '=', municipality)
    .where('actor_id', '=', actorId)
    .groupBy(day)
    .orderBy('day', 'desc')
    .limit(1000)
    .execute()
}
