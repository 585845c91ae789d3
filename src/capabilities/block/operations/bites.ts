import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout, withdrawAsks } from '../../ask/index.ts'
import { topicsOfKind } from '../../ask/model.ts'
import { takeBackBlind } from '../../case/index.ts'
import { requestsOf } from '../../sharing/index.ts'
import { aboutsOfChild, barredAmong, keepsFrom, replaceFacts } from '../../sight/index.ts'
import type { About } from '../../sight/model.ts'
import type { Block } from '../model.ts'
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
  const open = await openAsksAbout(tx, municipality, about)
  const asks = open.filter(one => one.to.kind === 'family')
  const consents = asks.some(one => one.kind === 'consent') ? await requestsOf(tx, municipality, about.id) : []
  const barred = await barredAmong(tx, { municipality, about, readerIds: asks.map(one => one.to.id), now })
  for (const { thingId, kind, to } of asks) {
    const topics = consents.find(one => one.id === thingId)?.topics ?? topicsOfKind(kind)
    if (keepsFrom(barred.get(to.id), topics)) await withdrawAsks(tx, { municipality, thingId, toId: to.id }, now)
  }
  if (about.kind === 'case') await takeBackBlind(tx, { municipality, caseId: about.id, now, newId }, { childId, open })
}
