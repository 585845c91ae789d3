import { refuse } from '../../kernel/refusal.ts'
import { operation } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Actor } from '../../kernel/actor.ts'
import { findUnitCase } from '../case/index.ts'
import { findConcern } from '../concern/index.ts'
import { maySee } from '../sight/model.ts'
import { mayRemind } from './access.ts'
import * as api from './api.ts'
import { notReminded, waitedFor } from './rules.ts'
import { findGap, saveReminded } from './store.ts'

/** A gap with what decides who may remind of it. Of advice nobody learns about whom it is, so that nobody is kept from it. */
async function findGapHere(tx: Tx, { gapId }: { gapId: string }, actor: Actor, now: Date) {
  const gap = await findGap(tx, { municipality: actor.municipality, gapId })
  if (!gap) return undefined
  if (gap.caseId !== null) {
    const unitCase = await findUnitCase(tx, { caseId: gap.caseId }, actor)
    return unitCase && { gap, unitCase }
  }
  const { unitId, concernId } = gap
  const concern = concernId === null ? undefined : await findConcern(tx, { concernId }, actor, now)
  if (!concern) return undefined
  const sees = actor.kind === 'employee' && maySee(actor, concern, now).allowed
  return { gap, sees, kin: concern.sight.kin && gap.type !== 'advice', unitId }
}

/** Reminds the one whom a gap waits for. */
export const remind = operation(api.remind, {
  subject: findGapHere,
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
