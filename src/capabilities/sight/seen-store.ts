import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { AboutKind } from './model.ts'
import { mayBeSeen } from './store.ts'

/** The cases or concerns about a child that the actor sees now, with the child; for the few that a family has. */
export async function seenAbouts(
  tx: Tx,
  actor: Actor,
  now: Date,
  kind: AboutKind,
): Promise<readonly { readonly id: string; readonly childId: string }[]> {
  const { rows } = await sql<{ id: string; childId: string }>`
    select distinct a.about_id as id, a.child_id as "childId" from access_fact a
    where a.municipality_id = ${actor.municipality} and a.reader_id = ${actor.id} and a.about_kind = ${kind}
      and a.child_id is not null and ${mayBeSeen(actor, now, kind, 'a.about_id')}
    order by id`.execute(tx)
  return rows
}
