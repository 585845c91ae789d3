import type { Day } from '../../../kernel/time.ts'
import type { Concern } from '../model.ts'
import { next } from './concern.ts'

/** Before the writer leaves: what is not shared is to be shared, decided or ended by the last day. */
export const dueBeforeLeaving = (concern: Concern, lastDay: Day): Concern | undefined => {
  const { shareBy, lookAgainOn } = concern
  if (concern.decision || concern.leaderId !== null) return undefined
  if (shareBy <= lastDay && (lookAgainOn === null || lookAgainOn <= lastDay)) return undefined
  return next(concern, { shareBy: shareBy < lastDay ? shareBy : lastDay, lookAgainOn: null })
}

/**
 * The writer no longer works here. What nobody else has seen goes to the leader, who gets what was seen and heard and
 * not what the writer thought; and a talk that was the writer's to have is the leader's. Undefined when nothing falls.
 */
export const handOn = (concern: Concern, leaderId: string | undefined, now: Date): Concern | undefined => {
  if (concern.decision) return undefined
  if (concern.leaderId !== null) {
    const talkFalls = (concern.talkerId ?? concern.writerId) === concern.writerId
    return talkFalls && concern.leaderId !== concern.writerId
      ? next(concern, { talkerId: concern.leaderId })
      : undefined
  }
  if (leaderId === undefined || leaderId === concern.writerId) return undefined
  const falls = { leaderId, leaderSharedAt: now, handedOnAt: now, lookAgainOn: null }
  return next(concern, { ...falls, talkerId: concern.about.kind === 'child' ? leaderId : null })
}
