import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { mayBeSeen } from '../../sight/index.ts'
import { heardConcern } from '../rules/heard.ts'
import type { HeardConcern } from '../rules/heard.ts'
import { seenWithTalks } from '../store/heard.ts'

/** What somebody of a family has heard that others wonder about, the latest first: for the family's Hjem. */
export async function concernsHeardBy(tx: Tx, actor: Actor, now: Date): Promise<readonly HeardConcern[]> {
  const seen = mayBeSeen(actor, now, 'concern', 'c.id')
  const rows = await seenWithTalks(tx, { municipality: actor.municipality, seen, limit: 20 })
  return rows.flatMap(({ concern, talks }) => heardConcern(actor, concern, talks) ?? [])
}
