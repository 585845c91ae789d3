import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { holdersOf } from '../../baton/index.ts'
import { getCase, participantsOf } from '../../case/index.ts'
import { tell, toldOf } from '../../notice/index.ts'
import { answersOf } from '../../sharing/index.ts'
import { closedByConsent } from '../../sight/index.ts'
import type { Closed } from '../../sight/index.ts'
import { tellOfEnding } from '../rules.ts'

/** What consents that hold no more have closed to whom, by case; not what has been told. */
export async function endedSince(
  tx: Tx,
  { municipality, since, now }: { readonly municipality: number; readonly since: Date; readonly now: Date },
): Promise<ReadonlyMap<string, readonly Closed[]>> {
  const closed = await closedByConsent(tx, { municipality, since, now })
  const told = await toldOf(tx, { municipality, kind: 'consent_ended', thingIds: closed.map(one => one.factId) })
  const isTold = (one: Closed) => told.some(({ toId, thingId }) => toId === one.employeeId && thingId === one.factId)
  return Map.groupBy(
    closed.filter(one => !isTold(one)),
    one => one.caseId,
  )
}

interface InCase {
  readonly municipality: number
  readonly caseId: string
  readonly ended: readonly Closed[]
  readonly now: Date
  readonly newId: NewId
}

/** Tells those who take part, and whoever holds, once for each ending. */
export async function tellInCase(tx: Tx, { municipality, caseId, ended, now, newId }: InCase): Promise<void> {
  const [childCase, participants, holders, answers, told] = await Promise.all([
    getCase(tx, municipality, caseId),
    participantsOf(tx, municipality, caseId),
    holdersOf(tx, municipality, [caseId]),
    answersOf(tx, municipality, caseId),
    toldOf(tx, { municipality, kind: 'consent_ended', thingIds: ended.map(one => one.factId) }),
  ])
  if (childCase.status === 'closed') return
  const isTold = new Set(told.map(one => `${one.toId} ${one.thingId}`))
  const those = tellOfEnding({ ended, participants, holders, answers }, now)
  for (const { toId, thingId } of those.filter(one => !isTold.has(`${one.toId} ${one.thingId}`)))
    await tell(tx, {
      ...{ municipality, kind: 'consent_ended', to: { kind: 'employee', id: toId }, childId: childCase.childId },
      ...{ about: { kind: 'case', id: caseId }, thingId, dueAt: null, now, newId },
    })
}
