import { TOPIC_IDS } from '../../organisation/model.ts'
import type { TopicId } from '../../organisation/model.ts'
import type { SharingSources } from '../model.ts'
import { cellAt, isOpen, keptOut } from './cell.ts'

/** The topics that are open to a service by consent now. */
export const openNow = (sources: SharingSources, serviceId: string, now: Date): readonly TopicId[] =>
  sources.closed ? [] : TOPIC_IDS.filter(topic => isOpen(cellAt(sources, { serviceId, topic }, now)))

/** Whether a service sees anything of a case now: the owner always, others when some topic is open. */
export const seesAnything = (sources: SharingSources, serviceId: string, now: Date): boolean =>
  serviceId === sources.ownerServiceId || TOPIC_IDS.some(topic => isOpen(cellAt(sources, { serviceId, topic }, now)))

/** The topics that somebody sees who does something for a service: all for the owner, else the open ones, unless kept out. */
export const topicsFor = (
  sources: SharingSources,
  { employeeId, serviceId }: { readonly employeeId: string; readonly serviceId: string },
  now: Date,
): ReadonlySet<string> => {
  if (serviceId === sources.ownerServiceId) return new Set(TOPIC_IDS)
  const cells = TOPIC_IDS.map(topic => cellAt(sources, { serviceId, topic }, now))
  return new Set(cells.filter(cell => isOpen(cell) && !keptOut(cell).has(employeeId)).map(cell => cell.topic))
}
