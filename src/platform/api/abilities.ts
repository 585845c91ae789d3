import type { Actor } from '../../kernel/actor.ts'
import type { AnyOperation } from './operation.ts'

/** What the actor may do with a subject, from the very policies of the operations that load it the same way. */
export const abilities = (
  operations: readonly AnyOperation[],
  load: unknown,
  actor: Actor,
  subject: unknown,
  now: Date,
): Record<string, { allowed: boolean; reason: string }> =>
  Object.fromEntries(
    operations
      .filter(op => op.subject === load)
      .map(op => [op.contract['~orpc'].meta.id, op.allow(actor, subject, now)]),
  )
