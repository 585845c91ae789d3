import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findConcern } from '../../concern/index.ts'
import { employeeById } from '../../organisation/index.ts'
import type { LeftConcern } from '../access.ts'

/** A concern as the actor sees it, and whether its writer works here no more. */
export async function findLeft(
  tx: Tx,
  input: { concernId: string },
  actor: Actor,
  now: Date,
): Promise<LeftConcern | undefined> {
  const subject = await findConcern(tx, input, actor, now)
  const writer = subject && (await employeeById(tx, actor.municipality, subject.concern.writerId))
  return subject && { ...subject, writerHasLeft: writer?.leavesAt != null && writer.leavesAt <= now }
}
