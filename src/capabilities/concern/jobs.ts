import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { leadersFollow } from './operations/leaders.ts'

/** Who leads changes: a new leader sees the concerns that wait for the one before. */
const followLeaders = async (house: House, municipality: number, now: Date): Promise<void> =>
  inTransaction(house.database, { municipality, now }, async tx => {
    await leadersFollow(tx, { municipality, now, newId: house.newId })
    return { keep: true, value: undefined, last: [] }
  })

export const concernTicks: readonly Tick[] = [{ name: 'concern.leaders', every: 'day', run: followLeaders }]
