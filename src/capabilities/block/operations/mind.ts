import type { NewId } from '../../../kernel/ids.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { conflict, refuse } from '../../../kernel/refusal.ts'
import { operation } from '../../../platform/api/operation.ts'
import type { Input } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { answerAsk, withdrawAsks } from '../../ask/index.ts'
import { findCase } from '../../case/index.ts'
import { findConcern } from '../../concern/index.ts'
import { mayBlockConcern, mayMind } from '../access.ts'
import * as api from '../api.ts'
import * as concernApi from '../concern-api.ts'
import type { Block } from '../model.ts'
import { blockCode } from '../model.ts'
import { standingIn, wrongDay } from '../rules.ts'
import { findBlockRow, saveLift, saveReview } from '../store.ts'
import { bites } from './bites.ts'
import { setElsewhere } from './elsewhere.ts'

/** A block that stands in a case, with the case as the actor sees it. */
async function findBlock(tx: Tx, input: { caseId: string; id: string }, actor: Actor) {
  const subject = await findCase(tx, input, actor)
  if (!subject) return undefined
  const which = { municipality: actor.municipality, childId: subject.child.id, id: input.id }
  const block = await findBlockRow(tx, which)
  const here = block && standingIn([block], { kind: 'case', id: input.caseId }).length > 0
  // What was set in a concern of another service is looked at there.
  const isHere = here && (await setElsewhere(tx, actor, [block])).size === 0
  return isHere ? { ...subject, block, setBy: block.setBy, childId: subject.child.id } : undefined
}

/** A block that was set in a concern, with the concern as the actor sees it. */
async function findConcernBlock(tx: Tx, input: { concernId: string; id: string }, actor: Actor, now: Date) {
  const subject = await findConcern(tx, input, actor, now)
  const childId = subject?.child?.id
  if (!subject || childId === undefined) return undefined
  const block = await findBlockRow(tx, { municipality: actor.municipality, childId, id: input.id })
  // Of another concern nobody here is to know more than that the guardian is kept out.
  return block?.concernId === input.concernId ? { ...subject, block, childId } : undefined
}

interface Minding {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  readonly newId: NewId
  readonly subject: { readonly block: Block; readonly childId: string }
  readonly showed: (childIds: readonly string[]) => void
}

type ReviewInput = Pick<Input<typeof api.reviewBlock>, 'id' | 'version' | 'words' | 'next'>
async function review({ tx, actor, now, newId, input, subject, showed }: Minding & { readonly input: ReviewInput }) {
  const { block, childId } = subject
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
  showed([childId])
  return { id, version: saved }
}

/** Who was asked to look has looked; whoever else was asked need not. */
async function minded(tx: Tx, { municipality, id: toId }: Actor, { id: thingId }: Block, now: Date): Promise<void> {
  await answerAsk(tx, { municipality, thingId, toId, state: 'accepted', now })
  await withdrawAsks(tx, { municipality, thingId }, now)
}

type LiftInput = Pick<Input<typeof api.liftBlock>, 'id' | 'version' | 'reason'>
async function lift({ tx, actor, now, newId, input, subject, showed }: Minding & { readonly input: LiftInput }) {
  const { block, childId } = subject
  if (block.liftedAt !== null) return refuse('block.lifted')
  const { id, version, reason } = input
  const { municipality } = actor
  const saved = await saveLift(tx, { municipality, id, version, now, by: actor.id, reason })
  if (saved === undefined) return conflict({ id, version: block.version })
  await bites(tx, { municipality, childId, now, newId })
  await minded(tx, actor, block, now)
  showed([childId])
  return { id, version: saved }
}

export const reviewBlock = operation(api.reviewBlock, { subject: findBlock, allow: mayMind, handle: review })
export const liftBlock = operation(api.liftBlock, { subject: findBlock, allow: mayMind, handle: lift })

/** The same in a concern, by those who work with it. */
export const reviewConcernBlock = operation(concernApi.reviewConcernBlock, {
  subject: findConcernBlock,
  allow: mayBlockConcern,
  handle: review,
})
export const liftConcernBlock = operation(concernApi.liftConcernBlock, {
  subject: findConcernBlock,
  allow: mayBlockConcern,
  handle: lift,
})
