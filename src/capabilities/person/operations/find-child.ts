import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { childMayBeSeen, isKin, isOfCircle } from '../../sight/index.ts'
import type { ChildSubject } from '../model.ts'
import type { Seeing } from '../store/child.ts'
import { findChildRow } from '../store/child.ts'

/** What sight says of the actor and the child `c`. */
export const seeing = (actor: Actor, now: Date): Seeing => ({
  seen: childMayBeSeen(actor, now, 'c.id'),
  kin: isKin(actor, 'c.id'),
  named: isOfCircle(actor, 'c.id'),
})

/** A child with what decides whether this actor may open it; the subject of every operation about a child. */
export const findChild = (
  tx: Tx,
  { childId }: { childId: string },
  actor: Actor,
  now: Date,
): Promise<ChildSubject | undefined> => findChildRow(tx, actor.municipality, { id: childId }, seeing(actor, now))
