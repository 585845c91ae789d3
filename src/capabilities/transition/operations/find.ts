import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { asksOfThings } from '../../ask/index.ts'
import type { Ask } from '../../ask/model.ts'
import { coveredAmong, findCase, topicsOpenTo } from '../../case/index.ts'
import { kinAmong } from '../../sight/index.ts'
import type { Asked, InTransition } from '../access.ts'
import type { Transition } from '../model.ts'
import { findTransitionRow } from '../store/transition.ts'

interface Which {
  readonly caseId: string
  readonly transitionId: string
}

/** A transition in its case, as this actor stands to it. */
export async function findTransition(tx: Tx, input: Which, actor: Actor): Promise<InTransition | undefined> {
  const [subject, transition] = await Promise.all([
    findCase(tx, input, actor),
    findTransitionRow(tx, { ...input, municipality: actor.municipality }),
  ])
  return subject && transition && { ...subject, transition }
}

/** The question to whoever is to receive, while it waits. */
const waits = (asks: readonly Ask[]) => asks.find(one => one.kind === 'transition' && one.answeredAt === null)

/** The same with what decides who may answer. */
export async function findAsked(tx: Tx, input: Which, actor: Actor, now: Date): Promise<Asked | undefined> {
  const found = await findTransition(tx, input, actor)
  if (!found) return undefined
  const { municipality } = actor
  const [asks, kin, topics] = await Promise.all([
    asksOfThings(tx, municipality, [found.transition.id]),
    kinAmong(tx, municipality, found.child.id),
    topicsToReceive(tx, found.transition, { municipality, now }),
  ])
  return { ...found, askedOf: waits(asks)?.to ?? null, covered: topics.size > 0, kin: kin.includes(actor.id) }
}

/** The topics that whoever is asked would see: the person where one is named, else whoever comes from the service. */
export async function topicsToReceive(
  tx: Tx,
  { caseId, toServiceId, toEmployeeId }: Pick<Transition, 'caseId' | 'toServiceId' | 'toEmployeeId'>,
  at: { readonly municipality: number; readonly now: Date },
): Promise<ReadonlySet<string>> {
  if (toServiceId === null) return new Set()
  if (toEmployeeId === null) return new Set(await coveredAmong(tx, { ...at, caseId, serviceIds: [toServiceId] }))
  const people = [{ employeeId: toEmployeeId, serviceId: toServiceId }]
  const [found] = await topicsOpenTo(tx, { ...at, caseId, people })
  return found?.topics ?? new Set()
}
