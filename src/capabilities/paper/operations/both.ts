import type { Asking } from '../../../platform/api/about-person.ts'
import type { CaseSubject } from '../../case/model.ts'
import { callsShownToo, minutesShownToo } from '../../meeting/index.ts'
import type { Handing } from '../../meeting/index.ts'
import { maySeeRow, requestsOf } from '../../sharing/index.ts'
import type { PaperKind } from '../model.ts'

/** The papers with something to read of a case; what stands on the others, everybody may know. */
export const READ_PAPERS = ['consent', 'meeting', 'minutes'] as const satisfies readonly PaperKind[]

type Reads = Pick<Asking, 'tx' | 'actor' | 'now'>

/** Of some questions about sharing, those that the actor reads: about a service whose row that one sees, or asked by that one. */
async function questionsShown({ tx, actor, now }: Reads, inCase: CaseSubject, ids: readonly string[]) {
  const asked = await requestsOf(tx, actor.municipality, inCase.childCase.id)
  const shown = asked
    .filter(one => ids.includes(one.id))
    .filter(({ serviceId, askedBy }) => askedBy === actor.id || maySeeRow(actor, { ...inCase, serviceId }, now).allowed)
  return new Set(shown.map(one => one.id))
}

/** Who makes a paper, and for whom, each with the case as that one sees it. */
export type Between = Pick<Handing, 'to'> & { readonly inCase: CaseSubject }

/**
 * Of some things that one of the family reads, those of which the actor reads all that stands on the paper. Nothing is left out of a
 * paper: what the actor may not read in full, somebody else prints.
 */
export async function readByBoth(
  asking: Reads,
  { inCase, to }: Between,
  kind: (typeof READ_PAPERS)[number],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const { tx, actor, now } = asking
  if (ids.length === 0) return new Set()
  if (kind === 'consent') return questionsShown(asking, inCase, ids)
  const handing = { by: { actor, inCase }, to, now }
  return kind === 'meeting' ? callsShownToo(tx, handing, ids) : minutesShownToo(tx, handing, ids)
}
