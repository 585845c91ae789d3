import { refuse } from '../../kernel/refusal.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Actor } from '../../kernel/actor.ts'
import { findUnitCase } from '../case/index.ts'
import { mayRemind } from './access.ts'
import * as api from './api.ts'
import { notReminded, waitedFor } from './rules.ts'
import { findGap, saveReminded } from './store.ts'

const findGapOfUnit = async (tx: Tx, input: { caseId: string; gapId: string }, actor: Actor) => {
  const [unitCase, gap] = await Promise.all([
    findUnitCase(tx, input, actor),
    findGap(tx, { municipality: actor.municipality, ...input }),
  ])
  return unitCase && gap && { unitCase, gap }
}

/** Reminds the one whom a gap waits for. */
export const remind = operation(api.remind, {
  subject: findGapOfUnit,
  allow: mayRemind,
  handle: async ({ tx, actor, now, subject: { gap }, enqueue }) => {
    const [why, to] = [notReminded(gap, actor.id, now), waitedFor(gap)]
    if (why) return refuse(why)
    if (!to) return refuse('gap.nobody')
    const { municipality } = actor
    // Two who press at once: one mail.
    if (!(await saveReminded(tx, { municipality, gapId: gap.id, by: actor.id, now })))
      return refuse('gap.reminded_today')
    await enqueue('gap.reminder', { municipality, toKind: to.kind, toId: to.id })
    return { gapId: gap.id, remindedAt: now }
  },
})
