import type { Actor } from '../../../kernel/actor.ts'
import { conflict } from '../../../kernel/refusal.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { Concern } from '../model.ts'
import { stateOf, theirsOf } from '../rules/concern.ts'
import { getConcern, saveConcern } from '../store/concern.ts'

/** What a write replies: never content. */
export const written = (concern: Concern) => ({ id: concern.id, version: concern.version, state: stateOf(concern) })

/** The children whose data a concern shows. */
export const childrenOf = ({ about }: Concern): readonly string[] => (about.kind === 'child' ? [about.childId] : [])

/** Saves what a rule decided, or answers what somebody else wrote first. */
export const saveOrConflict = async (tx: Tx, { municipality, id }: Actor, next: Concern) => {
  if (await saveConcern(tx, municipality, next, id)) return undefined
  return conflict(theirsOf(await getConcern(tx, municipality, next.id)))
}
