import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { childrenByIds } from '../../person/index.ts'
import { mayBeSeen } from '../../sight/index.ts'
import { wordsIn } from '../rules/decision.ts'
import { listSeen } from '../store/list.ts'
import { childrenOf } from './written.ts'

const MOST = 200

/**
 * The words in the texts that are names of children the writer sees. Only of those: an answer about
 * others would tell that they are known here.
 */
export async function namesKnownTo(
  tx: Tx,
  actor: Actor,
  now: Date,
  texts: readonly string[],
  also: readonly string[] = [],
): Promise<string[]> {
  const words = new Set(texts.flatMap(wordsIn))
  const seen = mayBeSeen(actor, now, 'concern', 'c.id')
  const { municipality } = actor
  const concerns = await listSeen(tx, { municipality, seen, show: 'open', acuteIsOpen: false, limit: MOST })
  const children = await childrenByIds(tx, municipality, concerns.flatMap(childrenOf))
  const names = [...also, ...children.flatMap(child => child.fullName.split(' '))]
  return [...new Set(names.filter(name => words.has(name.toLowerCase())))]
}
