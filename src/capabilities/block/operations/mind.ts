import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, withdrawAsks } from '../../ask/index.ts'
import { findCase } from '../../case/index.ts'
import { mayMind } from '../access.ts'
import * as api from '../api.ts'
import type { Block } from '../model.ts'
import { blockCode } from '../model.ts'
import { wrongDay } from '../rules.ts'
import { findBlockRow, saveLift, saveReview } from '../store.ts'
import { bites } from './bites.ts'

/** A block of a case, with the case as the actor sees it. */
async function findBlock(tx: Tx, input: { caseId: string; id: string }, actor: Actor) {
  const which = { municipality: actor.municipality, caseId: input.caseId, id: input.id }
  const [subject, block] = await Promise.all([findCase(tx, input, actor), findBlockRow(tx, which)])
  return subject && block && { ...subject, block, setBy: block.setBy }
}

export const reviewBlock = operation(api.reviewBlock, {
  subject: findBlock,
  allow: mayMind,
  handle: async ({ tx, actor, now, newId, input, subject, showed }) => {
    const { block, child } = subject
    const code = blockCode(block.code)
    if (block.liftedAt !== null) return refuse('block.lifted')
    const wrong = code && wrongDay(code, input.next, now)
    if (wrong) return refuse(wrong)
    const { id, version, words, next } = input
    const { municipality } = actor
    const change = { municipality, id, version, now, by: actor.id, reviewId: newId(), words, next }
    const saved = await saveReview(tx, change)
    if (saved === undefined) return conflict({ id, version: block.version })
    await minded(tx, actor, block, now)
    showed([child.id])
    return { id, version: saved }
  },
})

/** Who was asked to look has looked; whoever else was asked need not. */
async function minded(tx: Tx, { municipality, id: toId }: Actor, { id: thingId }: Block, now: Date): Promise<void> {
  await answerAsk(tx, { municipality, thingId, toId, state: 'accepted', now })
  await withdrawAsks(tx, { municipality, thingId }, now)
}

export const liftBlock = operation(api.liftBlock, {
  subject: findBlock,
  allow: mayMind,
  handle: async call => {
    const { tx, actor, now, input, subject, showed } = call
    const { block } = subject
    if (block.liftedAt !== null) return refuse('block.lifted')
    const { id, version, reason } = input
    const saved = await saveLift(tx, { municipality: actor.municipality, id, version, now, by: actor.id, reason })
    if (saved === undefined) return conflict({ id, version: block.version })
    await bites(call, subject)
    await minded(tx, actor, block, now)
    showed([subject.child.id])
    return { id, version: saved }
  },
})
