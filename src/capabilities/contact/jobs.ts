import type { NewId } from '../../kernel/ids.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { fallen, insertChoice } from './store.ts'

const NOTHING = { phone: false, email: false, address: false }

/** A yes that stands on nothing any more ends, so that it never comes back by itself. What it showed was hidden at once. */
export async function endFallen(
  tx: Tx,
  act: { readonly municipality: number; readonly childId?: string; readonly now: Date; readonly newId: NewId },
): Promise<void> {
  const { municipality, childId = null, now: at, newId } = act
  for (const one of await fallen(tx, { municipality, childId }))
    await insertChoice(tx, { ...one, municipality, id: newId(), shows: NOTHING, by: { kind: 'clock' }, at })
}

/** Each hour: what time, or a sight that ended, has taken away. A change of guardians does it at once. */
export const contactTicks: readonly Tick[] = [
  {
    name: 'contact.end',
    every: 'hour',
    run: (house, municipality, now) =>
      inTransaction(house.database, { municipality, now }, async tx => {
        await endFallen(tx, { municipality, now, newId: house.newId })
        return { keep: true, value: undefined, last: [] }
      }),
  },
]
