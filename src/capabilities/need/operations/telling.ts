import type { Actor } from '../../../kernel/actor.ts'
import type { NewId } from '../../../kernel/ids.ts'
import type { Need } from '../model.ts'

/** How what happens to a need is told in the log: to those whom the need is told to. */
export const telling = (
  { actor, now, newId }: { readonly actor: Actor; readonly now: Date; readonly newId: NewId },
  { caseId, topic, audience, notFor }: Need,
) => ({ municipality: actor.municipality, caseId, actor, now, newId, topic, audience, notFor })
