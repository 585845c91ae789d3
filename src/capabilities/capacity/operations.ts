import type { Actor } from '../../kernel/actor.ts'
import { Refusal, conflict } from '../../kernel/refusal.ts'
import { dayOf } from '../../kernel/time.ts'
import { listing } from '../../platform/api/operation.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { serviceById, settingsOf } from '../organisation/index.ts'
import { offered } from '../settings/model.ts'
import { mayKeepCapacity } from './access.ts'
import * as api from './api.ts'
import type { ShownCapacity } from './model.ts'
import { isStale, keep, shown } from './rules.ts'
import { capacities, capacityOfService, saveCapacity as save } from './store.ts'

const serviceOf = (actor: Actor): string => (actor.kind === 'employee' ? actor.serviceId : actor.id)

export const openCapacity = listing(api.openCapacity, {
  allow: mayKeepCapacity,
  handle: async ({ tx, actor, now }) => {
    const { municipality } = actor
    const [service, said, settings] = await Promise.all([
      serviceById(tx, municipality, serviceOf(actor)),
      capacityOfService(tx, municipality, serviceOf(actor)),
      settingsOf(tx, municipality, now),
    ])
    return {
      service: service?.name ?? '',
      offers: offered(settings.offers),
      said: said ?? null,
      updatedOn: said ? dayOf(said.updatedAt) : null,
      isStale: said !== undefined && isStale(said, settings, dayOf(now)),
      version: said?.version ?? 0,
    }
  },
})

export const saveCapacity = listing(api.saveCapacity, {
  allow: mayKeepCapacity,
  handle: async ({ tx, actor, now, input }) => {
    const { municipality } = actor
    const { version, ...fresh } = input
    const serviceId = serviceOf(actor)
    const [settings, before] = await Promise.all([
      settingsOf(tx, municipality, now),
      capacityOfService(tx, municipality, serviceId),
    ])
    if ((before?.version ?? 0) !== version) return conflict({ version: before?.version ?? 0 })
    const said = keep(fresh, { settings, now })
    if (said instanceof Refusal) return said
    const next = { ...said, updatedBy: actor.id, updatedAt: now, version: version + 1 }
    if (!(await save(tx, municipality, serviceId, next))) return conflict({ version: version + 1 })
    return { serviceId, version: next.version }
  },
})

/** What each service says of its capacity, by the service, as whoever chooses among them sees it. */
export async function capacitiesOf(tx: Tx, municipality: number, now: Date): Promise<Map<string, ShownCapacity>> {
  const [all, settings] = await Promise.all([capacities(tx, municipality), settingsOf(tx, municipality, now)])
  return new Map(all.map(one => [one.serviceId, shown(one, settings, dayOf(now))]))
}
