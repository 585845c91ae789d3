import type { Actor } from '../../../kernel/actor.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { findCase } from '../../case/index.ts'
import { settingsOf } from '../../settings/index.ts'
import { whoDecides } from '../../settings/model.ts'
import { kinAmong } from '../../sight/index.ts'
import { findDisagreementRow } from '../store.ts'

/** The roles that decide when services disagree. */
export const decidersOf = async (tx: Tx, municipality: number, now: Date) =>
  whoDecides(await settingsOf(tx, municipality, now), 'services.disagree')?.roles ?? []

/** One disagreement of a case, with what decides who may end it. */
export async function findDisagreement(
  tx: Tx,
  { caseId, disagreementId }: { caseId: string; disagreementId: string },
  actor: Actor,
  now: Date,
) {
  const { municipality } = actor
  const [inCase, disagreement, deciders] = await Promise.all([
    findCase(tx, { caseId }, actor),
    findDisagreementRow(tx, { municipality, caseId, id: disagreementId }),
    decidersOf(tx, municipality, now),
  ])
  if (!inCase || !disagreement) return undefined
  const kin = (await kinAmong(tx, municipality, inCase.child.id)).includes(actor.id)
  return { inCase, disagreement, deciders, kin }
}
