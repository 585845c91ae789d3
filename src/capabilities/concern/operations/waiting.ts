import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { childrenByIds } from '../../person/index.ts'
import { mayBeSeen } from '../../sight/index.ts'
import { nextStep } from '../rules/concern.ts'
import { listWaiting } from '../store/list.ts'
import { childrenOf } from './written.ts'

/** The concerns in which the next act is this actor's, the first due first: for Min dag. */
export async function concernsWaitingFor(tx: Tx, actor: Actor, now: Date, limit = 50) {
  const { municipality, id } = actor
  const seen = mayBeSeen(actor, now, 'concern', 'c.id')
  const concerns = await listWaiting(tx, { municipality, whoId: id, seen, limit })
  const children = new Map(
    (await childrenByIds(tx, municipality, concerns.flatMap(childrenOf))).map(one => [one.id, one]),
  )
  return concerns.flatMap(concern => {
    const next = nextStep(concern)
    if (!next || next.whoId !== id) return []
    const child = concern.about.kind === 'child' ? children.get(concern.about.childId) : undefined
    const group = concern.about.kind === 'group' ? concern.about.group : null
    const whose = { childId: child?.id ?? null, childName: child?.name ?? null, group }
    return [{ concernId: concern.id, ...whose, step: next.step, by: next.by, decideBy: concern.dueOn }]
  })
}
