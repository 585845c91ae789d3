import { TOPIC_IDS } from '../../organisation/model.ts'
import type { TopicId } from '../../organisation/model.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import type { CellState, Giver } from '../model.ts'
import { cellAt } from '../rules/cell.ts'
import { giversAmong } from '../rules/givers.ts'
import { servicesIn } from '../rules/shown.ts'
import { loadSources } from './sources.ts'

/** Where every service of a case stands, for what other rooms decide and show. */
export interface Coverage {
  readonly ownerServiceId: string
  readonly givers: readonly (Giver & { readonly name: string })[]
  readonly services: readonly {
    readonly serviceId: string
    readonly own: boolean
    readonly cells: readonly { readonly topic: TopicId; readonly state: CellState; readonly until: string | null }[]
  }[]
}

/** The state of every service and topic of a case at an instant. The caller has judged that the actor may know. */
export async function coverage(tx: Tx, municipality: number, caseId: string, now: Date): Promise<Coverage> {
  const { sources, names } = await loadSources(tx, { municipality, caseId, now })
  const others = servicesIn(sources, now).filter(id => id !== sources.ownerServiceId)
  return {
    ownerServiceId: sources.ownerServiceId,
    givers: giversAmong(sources, others, now).map(one => ({ ...one, name: names.get(one.id) ?? '' })),
    services: servicesIn(sources, now).map(serviceId => ({
      serviceId,
      own: serviceId === sources.ownerServiceId,
      cells: TOPIC_IDS.map(topic => {
        const { state, until } = cellAt(sources, { serviceId, topic }, now)
        return { topic, state, until }
      }),
    })),
  }
}
