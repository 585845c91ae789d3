import type { TopicId } from '../organisation/model.ts'
import { topicsSeen } from '../sight/model.ts'
import type { Sight } from '../sight/model.ts'
import type { WhoDecides } from './givers-rules.ts'
import type { Giver } from './who-model.ts'

interface Asked {
  readonly serviceId: string
  readonly topics: readonly TopicId[]
}
interface Answered {
  readonly topic: TopicId
  readonly giver: Giver
}

/**
 * What was asked and answered, as a giver knows it who is kept from some topics: of those only what is that giver's own
 * answer; no question, for nobody answers what must not be known of, and no reason why somebody else answers there.
 */
export const knownTo = <Sources extends WhoDecides, Answer extends Answered, Request extends Asked>(
  sources: Sources & { readonly answers: readonly Answer[]; readonly requests: readonly Request[] },
  sight: Sight,
  me: Giver,
  now: Date,
) => {
  const seen = topicsSeen(sight, now)
  if (seen === 'all') return sources
  return {
    ...sources,
    answers: sources.answers.filter(one => seen.has(one.topic) || one.giver.id === me.id),
    exceptions: sources.exceptions.filter(({ topics }) => topics?.some(topic => seen.has(topic)) ?? true),
    requests: sources.requests.flatMap(one => {
      const topics = one.topics.filter(topic => seen.has(topic))
      return topics.length > 0 ? [{ ...one, topics }] : []
    }),
  }
}
