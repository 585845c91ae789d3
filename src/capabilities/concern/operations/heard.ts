import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayBeSeen } from '../../sight/index.ts'
import { heardConcern } from '../rules/heard.ts'
import type { HeardConcern } from '../rules/heard.ts'
import { seenWithTalks } from '../store/heard.ts'

/** Which of some concerns somebody of a family has heard of, and what; the latest first: for the family's Hjem. */
export async function concernsHeardBy(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<readonly HeardConcern[]> {
  const seen = mayBeSeen(actor, now, 'concern', 'c.id')
  const rows = await seenWithTalks(tx, { municipality: actor.municipality, ids, seen })
  return rows.flatMap(({ concern, talks }) => heardConcern(actor, concern, talks) ?? [])
}
