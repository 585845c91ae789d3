import type { FamilyActor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase, maySeeCase } from '../../case/index.ts'
import { noticesRead, tell } from '../../notice/index.ts'

interface Telling {
  /** Where the answer stands: with what was told, or in the plan. */
  readonly kind: 'own_word_answered' | 'plan_answered'
  readonly municipality: number
  readonly owner: Pick<FamilyActor, 'role' | 'id'>
  readonly caseId: string
  readonly childId: string
  readonly topic?: string
  readonly now: Date
  readonly newId: NewId
}

/** Whoever of the family has written something hears that it is answered, once until it is read. Who does not see the case now is told nothing. */
export async function tellOwner(
  tx: Tx,
  { owner, kind, caseId, topic, ...told }: Telling,
  thingId: string,
): Promise<void> {
  const { municipality, now } = told
  const actor: FamilyActor = { ...owner, kind: 'family', municipality, level: 'high' }
  const seen = await findCase(tx, { caseId }, actor)
  if (!seen || !maySeeCase(actor, seen, now).allowed) return
  const to = { kind: 'family', id: owner.id } as const
  await noticesRead(tx, { municipality, thingId, kind, to: [owner.id] }, now)
  await tell(tx, { ...told, kind, to, about: { kind: 'case', id: caseId }, topic, thingId, dueAt: null })
}
