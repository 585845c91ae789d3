import { openLog } from '../../platform/log.ts'
import { compose } from '../server/compose.ts'
import { openHouse } from '../server/open-house.ts'
import type { OpenHouse } from '../server/open-house.ts'
import { readSettings } from '../server/settings.ts'
import type { Settings } from '../server/settings.ts'

/** Opens the house as the server does (its database brought forward), does the work, and closes it. */
export async function withHouse<T>(work: (open: OpenHouse, settings: Settings) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  const open = await openHouse(settings, compose(), openLog('error', process.stderr))
  try {
    return await work(open, settings)
  } finally {
    await open.close()
  }
}
