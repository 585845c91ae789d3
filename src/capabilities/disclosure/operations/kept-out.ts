import { dayOf } from '../../../kernel/time.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { TOPIC_IDS } from '../../organisation/model.ts'
import { guardiansOf } from '../../person/index.ts'
import { barredAmong } from '../../sight/index.ts'
import { EVERY_TOPIC } from '../../sight/model.ts'
import type { Audience } from '../../sight/model.ts'

/** Of which case and child, and which topics; no topic may be of any. */
interface Given {
  readonly municipality: number
  readonly caseId: string
  readonly childId: string
  readonly topics: readonly string[]
  readonly now: Date
}

/** Who may read in the log that something was given and the family told: not a guardian who is kept from what it was about. */
export async function toldTo(
  tx: Tx,
  { municipality, caseId, childId, topics, now }: Given,
): Promise<{ readonly audience: Audience; readonly notFor: string | null }> {
  const about = { kind: 'case', id: caseId } as const
  const guardians = await guardiansOf(tx, municipality, childId, dayOf(now))
  const readerIds = guardians.map(one => one.personId)
  const barred = await barredAmong(tx, { municipality, about, readerIds, now })
  const given = [EVERY_TOPIC, ...(topics.length > 0 ? topics : TOPIC_IDS)]
  const kept = readerIds.filter(id => given.some(topic => barred.get(id)?.has(topic)))
  const [first = null] = kept
  if (kept.length > 1) return { audience: 'not_guardians', notFor: null }
  return first === null ? { audience: 'everyone', notFor: null } : { audience: 'not_guardian', notFor: first }
}
