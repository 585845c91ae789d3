import type { Actor } from '../../kernel/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'

/** So many at most: the latest. */
const MOST = 1000

/** What was sent to somebody outside the inbox, and how it went; never what it said. */
export const messagesOfPerson = (tx: Tx, actor: Actor) =>
  tx
    .selectFrom('notice_message as m')
    .select(['m.channel', 'm.state', 'm.send_at as sendAt', 'm.settled_at as settledAt'])
    .where('m.municipality_id', '=', actor.municipality)
    .where('m.to_kind', '=', actor.kind)
    .where('m.to_id', '=', actor.id)
    .orderBy('m.send_at', 'desc')
    .orderBy('m.id')
    .limit(MOST)
    .execute()
