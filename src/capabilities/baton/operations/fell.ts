import type { Tx } from '../../../platform/database/transaction.ts'
import { openAsksAbout, send, withdrawAsks } from '../../ask/index.ts'
import type { ActInCase } from '../../case/index.ts'
import { childIdOfCase } from '../../case/index.ts'
import type { Offer } from '../model.ts'

/** Tells whoever asked that the one who was asked leaves and cannot take it, so that another can be asked. */
export async function tellFell(tx: Tx, act: ActInCase, offer: Offer): Promise<void> {
  const { municipality, caseId, now, newId } = act
  const childId = await childIdOfCase(tx, municipality, caseId)
  await send(tx, {
    ...{ municipality, childId, now, newId, thingId: offer.id, dueAt: offer.dueAt > now ? offer.dueAt : now },
    kind: 'offer_fell',
    about: { kind: 'case', id: caseId },
    from: { kind: 'employee', id: offer.toId },
    to: { kind: 'employee', id: offer.fromId },
  })
}

/** Somebody else is asked, or has said yes: what fell before needs no more telling. */
export async function endFell(tx: Tx, { municipality, caseId, now }: ActInCase): Promise<void> {
  const waiting = await openAsksAbout(tx, municipality, { kind: 'case', id: caseId })
  for (const { kind, thingId } of waiting)
    if (kind === 'offer_fell') await withdrawAsks(tx, { municipality, thingId }, now)
}
