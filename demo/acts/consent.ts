import * as sharing from '../../src/capabilities/sharing/api.ts'
import type { TopicId } from '../../src/capabilities/settings/model.ts'
import type { Actor } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/time.ts'
import { idOf } from '../ids.ts'
import type { Player } from '../player.ts'

/** The holder asks the family whether a service may see some topics, until a day. */
export const asksConsent = (
  player: Player,
  who: string,
  caseId: string,
  what: { service: string; topics: TopicId[]; why: string; until: Day },
) =>
  player.does(who, sharing.requestConsent, {
    ...{ caseId, serviceId: idOf(what.service), purpose: 'cooperation' },
    ...{ topics: what.topics, why: what.why, validTo: what.until },
    // Kept only where a youth is asked alone.
    maturity: 'Forstår hva det gjelder, og hva et ja og et nei betyr.',
  })

/** What somebody says, topic by topic: yes, no, or yes with something left out, in own words. */
export type SaidOf = Partial<Record<TopicId, 'yes' | 'no' | { limited: string }>>

/** A guardian or youth answers. */
export const saysOf = (player: Player, who: string | Actor, caseId: string, service: string, said: SaidOf) =>
  player.does(who, sharing.answerConsent, { caseId, serviceId: idOf(service), answers: answersOf(said) })

/** The same answer to some topics. */
export const toAll = (topics: readonly TopicId[], answer: 'yes' | 'no'): SaidOf =>
  Object.fromEntries(topics.map(topic => [topic, answer]))

const answersOf = (said: SaidOf) =>
  Object.entries(said).map(([topic, answer]) => ({
    topic: topic as TopicId,
    ...(typeof answer === 'string' ? { answer } : { answer: 'limited' as const, limits: answer.limited }),
  }))
