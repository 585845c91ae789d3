import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { namesAmong } from '../../person/index.ts'
import { wordsIn } from '../rules/decision.ts'

/** The names in the texts that belong to children the writer knows here, or are among `also`. */
export async function namesKnownTo(
  tx: Tx,
  actor: Actor,
  now: Date,
  texts: readonly string[],
  also: readonly string[] = [],
): Promise<string[]> {
  const words = [...new Set(texts.flatMap(wordsIn))].filter(word => word !== '')
  const found = await namesAmong(tx, actor, now, words)
  return [...new Set([...also.map(name => name.toLowerCase()).filter(name => words.includes(name)), ...found])]
}
