import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { leadersFollow } from './operations/leaders.ts'
import { writersFollow } from './operations/leavers.ts'

/** Who leads changes: a new leader sees the concerns that wait for the one before. Who wrote has left: they fall to the leader. */
const followLeaders = async (house: House, municipality: number, now: Date): Promise<void> =>
  inTransaction(house.database, { municipality, now }, async tx => {
    const at = { municipality, now, newId: house.newId }
    await leadersFollow(tx, at)
    await writersFollow(tx, at)
    return { keep: true, value: undefined, last: [] }
  })

export const concernTicks: readonly Tick[] = [{ name: 'concern.leaders', every: 'day', run: followLeaders }]
