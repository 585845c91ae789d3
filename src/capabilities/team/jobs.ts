import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { endLeavers } from './operations/leavers.ts'

/** Every day: the participations of those who have left end. */
const followLeavers = (house: House, municipality: number, now: Date): Promise<void> =>
  inTransaction(house.database, { municipality, now }, async tx => {
    await endLeavers(tx, { municipality, now, newId: house.newId })
    return { keep: true, value: undefined, last: [] }
  })

export const teamTicks: readonly Tick[] = [{ name: 'team.leavers', every: 'day', run: followLeavers }]
