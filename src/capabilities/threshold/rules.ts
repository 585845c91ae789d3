import { addDays, dayOf, startOf } from '../../kernel/time.ts'
import type { Day } from '../../kernel/time.ts'
import { refuse } from '../../kernel/refusal.ts'
import { TOPIC_IDS } from '../organisation/model.ts'
import { EVERY_TOPIC } from '../sight/model.ts'
import type { ImpliedFact } from '../sight/model.ts'
import { bitesOn } from '../signer/model.ts'
import type { Threshold } from '../signer/model.ts'
import type { Invitation, NeedsOwnYes, ParentSight, Said, ToldDays } from './model.ts'

/**
 * By when an answer is hoped for, and from when the age counts for what was said before it: so long before the birthday
 * that there is time to talk together, and never sooner than there was time to answer.
 */
export const toldDays = (threshold: Threshold, toldOn: Day, answerDays: number): ToldDays => {
  const before = addDays(threshold.on, -answerDays)
  const soonest = addDays(toldOn, answerDays)
  return { dueOn: before > soonest ? before : soonest, bitesOn: bitesOn(threshold, toldOn, answerDays) }
}

/** The latest of each parent rules. */
export const ruling = <One extends Pick<Invitation, 'personId'>>(inOrder: readonly One[]): readonly One[] => [
  ...new Map(inOrder.map(one => [one.personId, one])).values(),
]

/**
 * What parents see of a young adult's own case: what the young adult has said yes to, from the day it is the young adult's
 * own, until the young adult says something else. Before that day parents see by their responsibility.
 */
export const factsOf = (inOrder: readonly Invitation[], ownsOn: Day): readonly ImpliedFact[] => {
  const own = startOf(ownsOn)
  return ruling(inOrder).flatMap(({ id, personId, topics, at }) => {
    const all = TOPIC_IDS.every(topic => topics.includes(topic))
    return (all ? [EVERY_TOPIC] : topics).map(topic => ({
      ...{ readerKind: 'family' as const, readerId: personId, topic, ground: 'invited' as const, groundId: id },
      ...{ from: at > own ? at : own, to: null },
    }))
  })
}

/** Whether the case is, or soon will be, the youth's own: then the youth may say what each parent sees. */
export const mayInvite = (ownsOn: Day | null, now: Date, reminderDays: number): boolean =>
  ownsOn !== null && addDays(dayOf(now), reminderDays) >= ownsOn

/** Whether it is news that the case is the young adult's own: for as long after the day as it was told of before. */
export const isNewlyOwn = (ownsOn: Day | null, today: Day, reminderDays: number): boolean =>
  ownsOn !== null && ownsOn <= today && today < addDays(ownsOn, reminderDays)

interface Around {
  readonly changes: Threshold['changes']
  readonly needs: readonly NeedsOwnYes[]
  readonly parents: readonly string[]
}

const isKnown = (parents: readonly string[]) => (one: ParentSight) => parents.includes(one.personId)

/** Why an answer cannot be written, or undefined. */
export function wrongIn(said: Said, { changes, needs, parents }: Around) {
  const isEmpty = !said.heard && !said.unseen && said.consents.length + said.parents.length === 0
  if (said.nothing) return isEmpty ? undefined : refuse('threshold.not_nothing')
  const owns = changes.includes('owns')
  const asked = (serviceId: string) =>
    needs.find(one => one.serviceId === serviceId)?.topics.map(one => one.topic) ?? []
  if (said.parents.length > 0 && !owns) return refuse('threshold.not_yet_own')
  if (!said.parents.every(isKnown(parents))) return refuse('threshold.parent_unknown')
  if (owns && parents.some(id => !said.parents.some(one => one.personId === id)))
    return refuse('threshold.parents_missing')
  if (said.consents.some(one => one.answers.some(({ topic }) => !asked(one.serviceId).includes(topic))))
    return refuse('threshold.not_asked')
  return isEmpty ? refuse('threshold.nothing_said') : undefined
}
