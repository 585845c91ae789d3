import { everyMunicipality } from '../database/municipalities.ts'
import type { Database } from '../database/open.ts'

/** Every trail there is: one for each municipality, and that of log-ins before a role is chosen, under 0. */
export async function everyTrail(database: Database, now: Date): Promise<readonly { id: number; name: string }[]> {
  return [{ id: 0, name: 'Før en rolle er valgt' }, ...(await everyMunicipality(database, now))]
}
