import type { Tx } from '../../../platform/database/transaction.ts'
import { habitsOf } from '../choice-store.ts'
import type { Language } from '../../../kernel/language.ts'
import type { NoticeKind, Person } from '../model.ts'
import { defaultHabits, departures } from '../rules.ts'
import { isSilentChild, reachOf } from './reach.ts'

interface Mailed {
  readonly municipality: number
  readonly kind: NoticeKind
  readonly to: Person
  readonly childId: string
  readonly now: Date
}

/**
 * Where somebody is mailed what belongs to a kind and cannot be gathered, as an entry in a calendar; undefined for who has chosen
 * to be told of it only inside or on the telephone, and for whom nothing may leave Samspor.
 */
export async function mailedTo(
  tx: Tx,
  { municipality, kind, to, childId, now }: Mailed,
): Promise<{ readonly email: string; readonly language: Language } | undefined> {
  const [[reach], chosen, silent] = await Promise.all([
    reachOf(tx, municipality, [to]),
    habitsOf(tx, municipality, [to.id]),
    to.kind === 'family' ? isSilentChild(tx, municipality, childId) : false,
  ])
  if (!reach?.email) return undefined
  const ways = { isProtected: reach.isProtected || silent, email: true, sms: reach.sms !== null }
  const leaves = departures(kind, chosen.get(to.id)?.habits ?? defaultHabits, ways, now)
  return leaves.some(one => one.channel === 'email') ? { email: reach.email, language: reach.language } : undefined
}
