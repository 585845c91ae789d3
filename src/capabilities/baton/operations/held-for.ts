import type { Tx } from '../../../platform/database/transaction.ts'
import { getCase } from '../../case/index.ts'
import { baseAt } from '../chain-rules.ts'
import { holdersOf } from '../store/chain.ts'

/** For which service the baton is held now: that of who last said yes, else the one that owns the case. */
export async function heldFor(
  tx: Tx,
  { municipality, caseId, now }: { readonly municipality: number; readonly caseId: string; readonly now: Date },
): Promise<string> {
  const base = baseAt(await holdersOf(tx, municipality, [caseId]), now)
  return base?.serviceId ?? (await getCase(tx, municipality, caseId)).ownerServiceId
}
