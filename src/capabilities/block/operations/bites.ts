import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout, withdrawAsks } from '../../ask/index.ts'
import { requestsOf } from '../../sharing/index.ts'
import { aboutsOfChild, replaceFacts } from '../../sight/index.ts'
import type { About } from '../../sight/model.ts'
import type { Block, What } from '../model.ts'
import { factsOf, standingIn } from '../rules.ts'
import { standingAround } from '../store.ts'

interface Change {
  readonly municipality: number
  readonly childId: string
  readonly now: Date
  readonly newId: NewId
}

/**
 * The facts follow at once, in every case and concern about the child; and what has been asked of a guardian who may no
 * longer know of it is taken back.
 */
export async function bites(tx: Tx, change: Change): Promise<void> {
  await biteBy(tx, change, await standingAround(tx, change.municipality, change.childId))
}

/** A concern or a case about the child has begun or is told to more: what stands around the child holds there too. */
export async function blocksFollow(tx: Tx, change: Change): Promise<void> {
  const around = await standingAround(tx, change.municipality, change.childId)
  if (around.length > 0) await biteBy(tx, change, around)
}

async function biteBy(tx: Tx, change: Change, around: readonly Block[]): Promise<void> {
  const { municipality, childId } = change
  for (const kind of ['case', 'concern'] as const)
    for (const id of await aboutsOfChild(tx, municipality, childId, kind)) {
      const about = { kind, id }
      await biteIn(tx, change, about, standingIn(around, about))
    }
}

async function biteIn(tx: Tx, change: Change, about: About, standing: readonly Block[]): Promise<void> {
  const { municipality, childId, now, newId } = change
  const facts = factsOf(standing)
  await replaceFacts(tx, { municipality, about, childId, source: ['block'], facts, now, newId })
  if (standing.length === 0) return
  const asks = (await openAsksAbout(tx, municipality, about)).filter(one => one.to.kind === 'family')
  const consents = asks.some(one => one.kind === 'consent') ? await requestsOf(tx, municipality, about.id) : []
  for (const { thingId, kind, to } of asks) {
    const hidden = standing.filter(one => one.personId === to.id).map(one => one.what)
    const topics = kind === 'consent' ? consents.find(one => one.id === thingId)?.topics : TOPICS_OF[kind]
    if (hidesAll(hidden, topics ?? [])) await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now)
  }
}

/** What else than consent is of one topic. */
const TOPICS_OF: Readonly<Record<string, readonly string[]>> = { meeting: ['meetings'], minutes: ['meetings'] }

/** Whether what is hidden hides all that is asked about. */
const hidesAll = (hidden: readonly What[], topics: readonly string[]): boolean => {
  const isHidden = (topic: string) => hidden.some(what => what.scope === 'topic' && what.topic === topic)
  return hidden.some(what => what.scope === 'case') || (topics.length > 0 && topics.every(isHidden))
}
