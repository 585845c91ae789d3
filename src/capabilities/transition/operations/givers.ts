import type { FamilyActor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { giversOf } from '../../signer/model.ts'
import type { Giver } from '../../signer/model.ts'
import { isKnownPassage, mayDecidePack } from '../access.ts'
import type { Answer, Block, Transition } from '../model.ts'
import { latest, waitedFor } from '../rules/pack.ts'
import { mayRead } from './shown.ts'

interface At {
  readonly municipality: number
  readonly now: Date
}

/** A member of the family in the case, as who answers for the child. */
async function asGiver(tx: Tx, { municipality }: At, caseId: string, { kind, id }: Pick<Giver, 'kind' | 'id'>) {
  const role = kind === 'youth' ? 'youth' : 'guardian'
  const actor: FamilyActor = { kind: 'family', role, id, municipality, level: 'high' }
  return { actor, subject: await findCase(tx, { caseId }, actor) }
}

interface Readers {
  readonly caseId: string
  readonly transitions: readonly Transition[]
  readonly guardianIds: readonly string[]
}

/** Who of some guardians may not know of each passage that is not over: of the service that sends, or of the one that is to receive. */
export async function unawareOf(
  tx: Tx,
  at: At,
  { caseId, transitions, guardianIds }: Readers,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const open = transitions.filter(one => one.state === 'open' || one.state === 'sent')
  if (open.length === 0) return new Map()
  const readers = await Promise.all(
    guardianIds.map(async id => ({ id, ...(await asGiver(tx, at, caseId, { kind: 'guardian', id })) })),
  )
  const unaware = (one: Transition) =>
    readers.filter(({ subject }) => !subject || !isKnownPassage(subject, one, at.now)).map(({ id }) => id)
  return new Map(open.map(one => [one.id, unaware(one)]))
}

/** The blocks that somebody of the family can be asked about now: none of a passage, and no block, that must not be known. */
export async function blocksToAsk(
  tx: Tx,
  at: At,
  one: Transition,
  giver: Giver,
  blocks: readonly Block[],
): Promise<readonly Block[]> {
  // Child welfare is no family: the holder asks there and writes the answer down.
  if (giver.kind === 'child_welfare') return []
  const { now } = at
  const { actor, subject } = await asGiver(tx, at, one.caseId, giver)
  if (!subject || !mayDecidePack(actor, { ...subject, transition: one }, now).allowed) return []
  return blocks.filter(block => mayRead(block, { actor, now, subject }))
}

/** Who must still answer for what stands in the pack, each with the blocks that wait. */
export function stillToAnswer(
  { toServiceId }: Transition,
  { sources }: Pick<Loaded, 'sources'>,
  {
    blocks,
    answers,
    now,
  }: { readonly blocks: readonly Block[]; readonly answers: readonly Answer[]; readonly now: Date },
): readonly { readonly giver: Giver; readonly blocks: readonly Block[] }[] {
  const waiting = new Map<string, { giver: Giver; blocks: Block[] }>()
  for (const block of latest(blocks))
    for (const giver of waitedFor(block, answers, giversOf(sources, toServiceId ?? '', block.topic, now))) {
      const known = waiting.get(giver.id)
      waiting.set(giver.id, { giver, blocks: [...(known?.blocks ?? []), block] })
    }
  return [...waiting.values()]
}
