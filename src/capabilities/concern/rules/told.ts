import type { Audience } from '../../sight/model.ts'
import type { Talk } from '../model.ts'

/** Who may read the words of a concern in the log of the case. */
export interface ToldTo {
  readonly audience: Audience
  readonly notFor: string | null
}

const OWN_SERVICE: ToldTo = { audience: 'own_service', notFor: null }

/**
 * Who of the family that sees the case has heard the concern, and so may read its words there: all of them, all but
 * one guardian, or (when the log has no way to say it) nobody outside the own service.
 */
export const toldTo = (
  talks: readonly Pick<Talk, 'heardBy' | 'childTookPart'>[],
  childId: string,
  familySees: ReadonlySet<string>,
): ToldTo => {
  const heard = new Set(talks.flatMap(talk => (talk.childTookPart ? [...talk.heardBy, childId] : talk.heardBy)))
  const unheard = [...familySees].filter(id => !heard.has(id))
  if (unheard.length === familySees.size) return OWN_SERVICE
  const [first] = unheard
  if (first === undefined) return { audience: 'everyone', notFor: null }
  return unheard.length === 1 && first !== childId ? { audience: 'not_guardian', notFor: first } : OWN_SERVICE
}

/** Whether two tellings reach the same. */
export const sameTold = (one: ToldTo, other: ToldTo): boolean =>
  one.audience === other.audience && one.notFor === other.notFor
