import type { Tick } from '../outbox/jobs.ts'
import { sealTrail } from './seal.ts'

/** Each minute: the settled rows get their place in the day's chain, those of log-ins before a role is chosen too. */
const sealing: Tick = {
  name: 'trail.seal',
  every: 'minute',
  run: async (house, municipality, now) => {
    await sealTrail(house.database, municipality, now)
    await sealTrail(house.database, 0, now)
  },
}

/** Each day: also what settled long after those beside it. */
const sealingAll: Tick = {
  name: 'trail.seal_all',
  every: 'day',
  run: async (house, municipality, now) => {
    await sealTrail(house.database, municipality, now, 'all')
    await sealTrail(house.database, 0, now, 'all')
  },
}

export const trailTicks: readonly Tick[] = [sealing, sealingAll]
