import type { Tick } from '../outbox/jobs.ts'
import { sealTrail } from './seal.ts'

/** Each minute: the settled rows get their place in the day's chain, those of log-ins before a role is chosen too. */
export const sealing: Tick = {
  name: 'trail.seal',
  every: 'minute',
  run: async (house, municipality, now) => {
    await sealTrail(house.database, municipality, now)
    await sealTrail(house.database, 0, now)
  },
}
