import type { NewId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/database/transaction.ts'
import { leaderOf } from '../../organisation/index.ts'
import { layInMessage, takeUnplanned } from '../message-store.ts'
import type { Person, Receiver } from '../model.ts'
import { habitsOf } from '../choice-store.ts'
import { defaultHabits, departures } from '../rules.ts'
import { isSilentChild, reachOf } from './reach.ts'

interface Act {
  readonly municipality: number
  readonly now: Date
  readonly newId: NewId
  /** Whether this server can reach telephones. */
  readonly sms: boolean
}

/** Who is told outside the inbox: the person, or for a service its leader now; nobody where there is none. */
async function personOf(tx: Tx, { municipality, now }: Act, { kind, id }: Receiver): Promise<Person | undefined> {
  if (kind !== 'service') return { kind, id }
  const leader = await leaderOf(tx, municipality, id, now)
  return leader && { kind: 'employee', id: leader.id }
}

/** Decides of everything new how and when it leaves the inbox, each once. */
export async function planWays(tx: Tx, act: Act): Promise<void> {
  const { municipality, now, newId } = act
  const notices = await takeUnplanned(tx, municipality, now)
  const to = new Map<string, Person>()
  for (const notice of notices) {
    const person = await personOf(tx, act, notice.to)
    if (person) to.set(notice.id, person)
  }
  const reached = new Map((await reachOf(tx, municipality, [...to.values()])).map(one => [one.id, one]))
  const chosen = await habitsOf(tx, municipality, [...reached.keys()])
  for (const { id, kind, childId } of notices) {
    const person = to.get(id)
    const reach = person && reached.get(person.id)
    if (!reach) continue
    const silent = reach.isProtected || (person.kind === 'family' && (await isSilentChild(tx, municipality, childId)))
    const ways = { isProtected: silent, email: reach.email !== null, sms: act.sms && reach.sms !== null }
    for (const departure of departures(kind, chosen.get(person.id)?.habits ?? defaultHabits, ways, now))
      await layInMessage(tx, { municipality, id: newId(), to: person, notice: { id, kind }, ...departure })
  }
}
