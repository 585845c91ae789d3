import type { Actor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/time.ts'
import type { Concern, Talk } from '../model.ts'
import { TOLD_OUTCOMES } from '../told-model.ts'
import type { ToldConcern } from '../told-model.ts'
import { shownDecision } from './shown.ts'

/** A told concern with whom the reader heard it from. */
export interface HeardConcern extends ToldConcern {
  readonly childId: string
  readonly talkedBy: string
  readonly serviceId: string
}

const heard = (actor: Actor, childId: string, talk: Talk) =>
  talk.heardBy.includes(actor.id) || (talk.childTookPart && actor.id === childId)

/** A concern as this reader has heard it; undefined where the reader took part in no talk about it. */
export const heardConcern = (actor: Actor, concern: Concern, talks: readonly Talk[]): HeardConcern | undefined => {
  const { about, note, notedAt, dueOn } = concern
  if (about.kind !== 'child') return undefined
  const last = talks.findLast(talk => heard(actor, about.childId, talk))
  if (!last) return undefined
  const decision = shownDecision(actor, concern)
  const outcome = TOLD_OUTCOMES.find(one => one === decision?.outcome) ?? null
  const ended = outcome === null ? null : decision
  return {
    id: concern.id,
    childId: about.childId,
    notedOn: dayOf(notedAt),
    toldOn: last.talkedOn,
    talkedBy: last.talkedBy,
    serviceId: concern.serviceId,
    facts: note.facts,
    strengths: note.strengths,
    decideBy: ended ? null : dueOn,
    outcome,
    reason: ended?.reason ?? null,
    decidedOn: ended ? dayOf(ended.at) : null,
  }
}
