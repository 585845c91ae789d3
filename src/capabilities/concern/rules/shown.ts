import type { Actor } from '../../../kernel/actor.ts'
import type { Concern, ConcernState, Decision, Talk } from '../model.ts'
import { NO_VIEW } from '../model.ts'
import { stateOf } from './concern.ts'
import { hasLeft } from './decision.ts'

/** Whether this actor may know that the acute route was taken: who took it, and the leader if that was chosen. */
const mayKnowAcute = (actor: Actor, concern: Concern, decision: Decision): boolean =>
  actor.id === decision.by || (decision.leaderMayKnow && actor.id === concern.leaderId)

/**
 * The decision as an actor may read it. For the family a concern that left the common way is simply not decided,
 * whichever way it took; whoever may not know of the acute one reads that it is followed up in another way.
 */
export const shownDecision = (actor: Actor, concern: Concern) => {
  const { decision } = concern
  if (!decision) return null
  if (actor.kind === 'family') {
    if (hasLeft(concern)) return null
    return { ...decision, outcome: decision.outcome, family: NO_VIEW, child: NO_VIEW, caseId: null }
  }
  if (decision.outcome !== 'acute' || mayKnowAcute(actor, concern, decision)) return decision
  return { ...decision, outcome: 'elsewhere' as const }
}

/** How far it has come, as the actor may know it. */
export const shownState = (actor: Actor, concern: Concern): ConcernState =>
  stateOf(shownDecision(actor, concern) ? concern : { ...concern, decision: null })

/** Whether the actor reads what the writer thinks: the family if it was shared, colleagues unless it only fell to them. */
const readsThoughts = (actor: Actor, { interpretationShared, handedOnAt, writerId }: Concern): boolean =>
  interpretationShared || (actor.kind === 'employee' && (handedOnAt === null || actor.id === writerId))

/**
 * The note as the actor may read it. The family reads what the writer thinks only if that was shared; what the child
 * has said, of the family only the child itself: nobody has asked the child who else may read it.
 */
export const shownNote = (actor: Actor, concern: Concern) => {
  const { note, about } = concern
  const staff = actor.kind === 'employee'
  const isChild = about.kind === 'child' && about.childId === actor.id
  return {
    ...note,
    childSaid: staff || isChild ? note.childSaid : '',
    interpretation: readsThoughts(actor, concern) ? note.interpretation : null,
  }
}

/** The talks an actor may read: an employee all; a guardian those heard in person, never what another home has said. */
export const shownTalks = (actor: Actor, talks: readonly Talk[]): readonly Talk[] =>
  actor.kind === 'employee' ? talks : talks.filter(talk => talk.heardBy.includes(actor.id))
