import { startOf } from '../../../kernel/time.ts'
import type { Day } from '../../../kernel/time.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import type { TopicId } from '../../organisation/model.ts'
import { cellAt, isOpen, servicesIn } from '../../sharing/index.ts'
import type { Loaded } from '../../sharing/index.ts'
import { fosteringAt, giversOf, thresholdsOf } from '../../signer/model.ts'
import type { NeedsOwnYes } from '../model.ts'

/**
 * What services see by the parents' yes, and would not from a birthday on without the youth's own: after it, what the youth
 * can still say yes to.
 */
export function needsOwnYes({ sources }: Loaded, on: Day, now: Date): readonly NeedsOwnYes[] {
  const from = startOf(on)
  const at = from > now ? from : now
  const { child, ownerServiceId } = sources
  const answers = (serviceId: string, topic: TopicId, when: Date) =>
    giversOf(sources, serviceId, topic, when).some(one => one.kind === 'youth' && one.id === child.id)
  const needs = (serviceId: string) =>
    TOPIC_IDS.flatMap(topic => {
      const cell = cellAt(sources, { serviceId, topic }, from > now ? now : new Date(from.getTime() - 1))
      const hasSaid = sources.answers.some(
        one => one.giver.kind === 'youth' && one.serviceId === serviceId && one.topic === topic,
      )
      // What was said ahead can be changed until it counts; from then on it is changed where all consents are.
      const isAsked = answers(serviceId, topic, at) && !(hasSaid && answers(serviceId, topic, now))
      return isOpen(cell) && cell.purpose !== null && isAsked ? [{ topic, purpose: cell.purpose }] : []
    })
  return servicesIn(sources, now)
    .filter(id => id !== ownerServiceId)
    .map(serviceId => ({ serviceId, topics: needs(serviceId) }))
    .filter(one => one.topics.length > 0)
}

/** The parents of whom a young adult is asked: those who answered for the child, each once. */
export const parentsOf = ({ sources }: Loaded, now: Date): readonly string[] => [
  ...new Set(
    [...sources.guardians.filter(one => one.parentalResponsibility), ...fosteringAt(sources, now)].map(
      one => one.personId,
    ),
  ),
]

/** The day on which the case is the youth's own. */
export const ownsOn = ({ sources }: Loaded): Day | null => {
  const { birthDate } = sources.child
  if (birthDate === null) return null
  return thresholdsOf(birthDate, sources.ages).find(one => one.changes.includes('owns'))?.on ?? null
}
