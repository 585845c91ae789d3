import { TOPIC_IDS } from '../organisation/model.ts'
import type { TopicId } from '../organisation/model.ts'
import { allSignersAt, hasAge, signersAt } from './rules.ts'
import { sectorOf } from './who-model.ts'
import type { Giver, Matter, WhoSigns } from './who-model.ts'

/** Who signs, with what kind each service is, by its id. */
export type WhoDecides = WhoSigns & { readonly kinds: ReadonlyMap<string, string> }

/** Under which rules a topic falls towards a service. */
export const matterOf = ({ kinds }: WhoDecides, serviceId: string, topic: TopicId): Matter => ({
  sector: sectorOf(kinds.get(serviceId), topic),
  topic,
})

/** Who must answer as a rule, whatever it is about. */
export const giversAt = (who: WhoDecides, at: Date): readonly Giver[] => signersAt(who, at)

/** Who must all say yes before a service sees a topic. */
export const giversOf = (who: WhoDecides, serviceId: string, topic: TopicId, at: Date): readonly Giver[] =>
  signersAt(who, at, matterOf(who, serviceId, topic))

/** Who must answer about some topics towards a service: all that any of the topics needs. */
export const giversOfAll = (
  who: WhoDecides,
  serviceId: string,
  topics: readonly TopicId[],
  at: Date,
): readonly Giver[] =>
  allSignersAt(
    who,
    at,
    topics.map(topic => matterOf(who, serviceId, topic)),
  )

/** Who must answer in some matter with any of the services; with none, whoever answers as a rule. */
export const giversAmong = (who: WhoDecides, serviceIds: readonly string[], at: Date): readonly Giver[] => {
  const matters = serviceIds.flatMap(id => TOPIC_IDS.map(topic => matterOf(who, id, topic)))
  return allSignersAt(who, at, matters.length > 0 ? matters : [{ sector: 'general' }])
}

/** Whether the youth answers alone and is not yet grown: then somebody writes how mature the youth is. */
export const needsMaturity = (
  who: WhoDecides,
  { serviceId, topics }: { readonly serviceId: string; readonly topics: readonly TopicId[] },
  at: Date,
): boolean =>
  !hasAge(who.child.birthDate, who.ages.ownsCase, at) &&
  topics.some(topic => isYouthAlone(giversOf(who, serviceId, topic, at)))

const isYouthAlone = (givers: readonly Giver[]) => givers.length === 1 && givers[0]?.kind === 'youth'
