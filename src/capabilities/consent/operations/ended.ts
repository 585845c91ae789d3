import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { holdersOf } from '../../baton/index.ts'
import { getCase, participantsOf } from '../../case/index.ts'
import { tell, toldAbout } from '../../notice/index.ts'
import { answersOf } from '../../sharing/index.ts'
import { closedByConsent } from '../../sight/index.ts'
import type { Closed } from '../../sight/index.ts'
import { tellOfEnding } from '../rules.ts'

interface Ended {
  readonly municipality: number
  readonly since: Date
  readonly now: Date
  readonly newId: NewId
}

/**
 * Tells those who take part, and whoever holds, that a consent holds no more: once for each ending. Whoever wrote it in knows; a case that
 * is over, and a part in it that is over, are other reasons to see no more.
 */
export async function tellEnded(tx: Tx, { municipality, since, now, newId }: Ended): Promise<void> {
  const closed = await closedByConsent(tx, { municipality, since, now })
  for (const [caseId, ended] of Map.groupBy(closed, one => one.caseId)) await tellInCase(caseId, ended)

  async function tellInCase(caseId: string, ended: readonly Closed[]) {
    const about = { kind: 'case', id: caseId } as const
    const [childCase, participants, holders, answers, told] = await Promise.all([
      getCase(tx, municipality, caseId),
      participantsOf(tx, municipality, caseId),
      holdersOf(tx, municipality, [caseId]),
      answersOf(tx, municipality, caseId),
      toldAbout(tx, { municipality, kind: 'consent_ended', about }),
    ])
    if (childCase.status === 'closed') return
    const { childId } = childCase
    for (const id of tellOfEnding({ ended, participants, holders, answers, told }, now))
      await tell(tx, {
        ...{ municipality, kind: 'consent_ended', to: { kind: 'employee', id }, about, childId },
        ...{ thingId: null, dueAt: null, now, newId },
      })
  }
}
