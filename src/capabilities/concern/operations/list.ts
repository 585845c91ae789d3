import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import { listing } from '../../../platform/api/operation.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { employeesByIds, servicesByIds } from '../../organisation/index.ts'
import { childrenByIds } from '../../person/index.ts'
import { mayBeSeen } from '../../sight/index.ts'
import { mayList } from '../access.ts'
import * as api from '../api.ts'
import type { Concern } from '../model.ts'
import type { ConcernRow } from '../shown-model.ts'
import { nextStep } from '../rules/concern.ts'
import { shownState } from '../rules/shown.ts'
import { listSeen } from '../store/list.ts'
import type { Listed } from '../store/list.ts'
import { childrenOf } from './written.ts'

/** The concerns that an actor sees, as rows; the ids of their children beside. */
async function rowsFor(
  tx: Tx,
  actor: Actor,
  { now, ...asked }: { now: Date } & Pick<Listed, 'show' | 'limit' | 'after'>,
): Promise<{ rows: ConcernRow[]; childIds: readonly string[] }> {
  const { municipality } = actor
  const seen = mayBeSeen(actor, now, 'concern', 'c.id')
  const concerns = await listSeen(tx, { municipality, seen, leftIsOpen: actor.kind === 'family', ...asked })
  const childIds = concerns.flatMap(childrenOf)
  const people = concerns.flatMap(one => [one.writerId, ...(one.leaderId === null ? [] : [one.leaderId])])
  const [children, colleagues, services] = await Promise.all([
    childrenByIds(tx, municipality, childIds),
    employeesByIds(tx, municipality, [...new Set(people)]),
    servicesByIds(tx, municipality, [...new Set(concerns.map(one => one.serviceId))]),
  ])
  const names = new Map([...children, ...colleagues, ...services].map(one => [one.id, one.name]))
  return { rows: concerns.map(concern => rowOf(actor, concern, id => names.get(id) ?? '')), childIds }
}

const rowOf = (actor: Actor, concern: Concern, nameOf: (id: string) => string): ConcernRow => {
  const { about } = concern
  const next = actor.kind === 'employee' ? nextStep(concern) : undefined
  return {
    id: concern.id,
    childName: about.kind === 'child' ? nameOf(about.childId) : null,
    group: about.kind === 'group' ? about.group : null,
    state: shownState(actor, concern),
    next: next ? { step: next.step, by: next.by, mine: next.whoId === actor.id, who: nameOf(next.whoId) } : null,
    writer: nameOf(concern.writerId),
    service: nameOf(concern.serviceId),
    mine: concern.writerId === actor.id,
    notedOn: dayOf(concern.notedAt),
    dueOn: concern.dueOn,
  }
}

export const listConcerns = listing(api.listConcerns, {
  allow: mayList,
  handle: async ({ tx, actor, now, input: { show, limit, afterDay, afterId }, showed }) => {
    const after = afterDay === undefined || afterId === undefined ? undefined : { day: afterDay, id: afterId }
    const { rows, childIds } = await rowsFor(tx, actor, { now, show, limit, after })
    showed(childIds)
    return rows
  },
})
