import type { House } from '../../platform/api/carry-out.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { Tick } from '../../platform/outbox/jobs.ts'
import { brokenChains } from './store/chain.ts'
import type { Broken } from './store/chain.ts'

/** Looks through every case of a municipality for a broken chain; also for running by hand. */
export const checkBatons = (house: House, municipality: number, now: Date): Promise<readonly Broken[]> =>
  inTransaction(house.database, { municipality, now }, async tx => ({
    keep: false,
    value: await brokenChains(tx, municipality),
  }))

/** Every night: promise 1 holds for every case, or it is told. */
export const batonCheck: Tick = {
  name: 'baton.check',
  every: 'day',
  run: async (house, municipality, now) => {
    const broken = await checkBatons(house, municipality, now)
    if (broken.length > 0) throw new Error(`${broken.length} cases without an unbroken chain of holders`)
  },
}

export const batonTicks: readonly Tick[] = [batonCheck]
