import { CompiledQuery } from 'kysely'
import type { AnyActor } from '../../kernel/actor.ts'
import type { Tx } from '../database/transaction.ts'

const CLAIM = `insert into answered (municipality_id, actor_id, key, operation, digest, at)
values ($1, $2, $3, $4, $5, $6) on conflict (municipality_id, actor_id, key) do nothing`
const BEFORE = 'select digest, reply from answered where municipality_id = $1 and actor_id = $2 and key = $3'
const KEEP = 'update answered set reply = $4 where municipality_id = $1 and actor_id = $2 and key = $3'

export interface KeyClaim {
  readonly actor: AnyActor
  readonly key: string
  readonly operation: string
  /** Of the operation and its input: the same key with other input is refused. */
  readonly digest: string
  readonly now: Date
}

/** Claims a key for this write; a second caller waits here for the first, then gets the first one's reply. */
export async function claim(tx: Tx, one: KeyClaim): Promise<'claimed' | 'reused' | { reply: unknown }> {
  const { actor, key, operation, digest, now } = one
  const place = [actor.municipality, actor.id, key]
  const claimed = await tx.executeQuery(CompiledQuery.raw(CLAIM, [...place, operation, digest, now]))
  if (claimed.numAffectedRows === 1n) return 'claimed'
  const before = await tx.executeQuery<{ digest: string; reply: unknown }>(CompiledQuery.raw(BEFORE, place))
  const row = before.rows[0]
  return row?.digest === digest ? { reply: row.reply } : 'reused'
}

/** The statement that keeps a reply for its key; it leaves with the commit. */
export const keep = (actor: AnyActor, key: string, reply: unknown): CompiledQuery =>
  CompiledQuery.raw(KEEP, [actor.municipality, actor.id, key, JSON.stringify(reply ?? null)])
