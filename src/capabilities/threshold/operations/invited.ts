import type { Tx } from '../../../platform/database/transaction.ts'
import type { Loaded } from '../../sharing/index.ts'
import { replaceFacts } from '../../sight/index.ts'
import { factsOf } from '../rules.ts'
import { invitationsIn } from '../store.ts'
import { ownsOn } from './needs.ts'
import type { ByClock } from './tell.ts'

/** The access facts of parents follow from what the young adult has said, and from the day on which the case is the young adult's. */
export async function renewInvited(tx: Tx, act: ByClock & { readonly caseId: string }, loaded: Loaded): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const own = ownsOn(loaded)
  const facts = own === null ? [] : factsOf(await invitationsIn(tx, { municipality, caseId }), own)
  await replaceFacts(tx, {
    ...{ municipality, about: { kind: 'case', id: caseId }, childId: loaded.sources.child.id },
    ...{ source: ['invited'], facts, now, newId },
  })
}
