import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { mayBeSeen } from '../sight/index.ts'

/** So many at most: the latest. */
const MOST = 1000

/** What somebody was asked, the latest first: about what the person may see now, and not what was taken back. */
export const listOfPerson = (tx: Tx, actor: Actor, now: Date) =>
  tx
    .selectFrom('ask as a')
    .select(['a.kind', 'a.state', 'a.sent_at as sentAt', 'a.opened_at as openedAt', 'a.answered_at as answeredAt'])
    .select('a.words')
    .where('a.municipality_id', '=', actor.municipality)
    .where('a.to_kind', '=', actor.kind)
    .where('a.to_id', '=', actor.id)
    .where('a.state', '<>', 'withdrawn')
    .where(eb =>
      eb.or([
        eb.and([eb('a.about_kind', '=', 'case'), mayBeSeen(actor, now, 'case', 'a.about_id')]),
        eb.and([eb('a.about_kind', '=', 'concern'), mayBeSeen(actor, now, 'concern', 'a.about_id')]),
      ]),
    )
    .orderBy('a.sent_at', 'desc')
    .orderBy('a.id')
    .limit(MOST)
    .execute()
