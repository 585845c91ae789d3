import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { getConcern } from '../../concern/index.ts'
import type { Block } from '../model.ts'

/**
 * Those that were set in a concern of another service: whoever works with the case is to know that the guardian is kept
 * out, so that nobody tells by mistake; why, and in which words, is of that concern.
 */
export async function setElsewhere(tx: Tx, actor: Actor, standing: readonly Block[]): Promise<ReadonlySet<string>> {
  const serviceId = actor.kind === 'employee' ? actor.serviceId : null
  const others = await Promise.all(
    standing.map(async ({ id, concernId, setBy }) => {
      if (concernId === null || setBy === actor.id) return []
      const concern = await getConcern(tx, actor.municipality, concernId)
      return concern.serviceId === serviceId ? [] : [id]
    }),
  )
  return new Set(others.flat())
}
